// job_scheduling: the greatest profit of jobs that one machine can do in time,
// each of which takes one unit.
//
// A job of deadline d has ended at time d. Deadlines and profits are positive.
// The answer is the profit; the places of the jobs, from 0; the profit and the
// places; or how many jobs there are and the profit.
// Small inputs are all 7381 of up to four jobs of deadlines and profits up to
// 3; against each set of the jobs.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      job_sequencing
// Interface: one of jobs(deadlines, profits), also with their number, or
//            jobs(jobs), which are pairs of both, in vectors, pointers or
//            iterators, of any integers. Whether deadlines or profits come
//            first is seen. Returns a number, a list or a pair
// Claims:    it is the greatest profit of all small inputs; its time grows as n
//            log n; it is the greatest profit of others; it is the greatest
//            profit of many
// Convicts:  one that takes the earliest deadline first, the jobs as given,
//            each as early as it can, at most one of a deadline; that gives a
//            unit of time too many or too few; one whose jobs cannot be done in
//            time, whose count or profit is wrong, or what it does of none
#pragma once

#include <tenet/laws/algorithms/callable_pairs.hpp>

namespace tenet::laws {

namespace jobs {

report judge(const callable::pairs_subject<>&, const settings&);

}  // namespace jobs

template <class F>
report job_scheduling(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::paired<>(function, {"deadlines", "profits", "jobs"});
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: jobs(std::vector<int>& deadlines, "
                  "std::vector<int>& profits)");
    return jobs::judge(subject, how);
}

}  // namespace tenet::laws
