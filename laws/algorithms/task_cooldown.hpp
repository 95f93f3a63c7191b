// task_cooldown: the least time for tasks that take one unit each, where those
// of one kind are a pause apart.
//
// Tasks are capital letters, at least one. The answer is the time; or a
// schedule: when each task starts, from 0, as a list; or what is done at each
// time, as a text or a list of letters or of the places of tasks, with anything
// else where nothing is done; or the time and a schedule.
// Small inputs are all 4368 of up to six tasks of three kinds and a pause up to
// 3; against each order of the tasks.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      least_interval, task_scheduler
// Interface: one of schedule(tasks, pause), schedule(pause, tasks); tasks are a
//            text, or letters in a vector, a span, pointers or iterators;
//            returns a number, a list, a text or a pair of a number and one of
//            these
// Claims:    it takes the least time for all small inputs; its time grows as n
//            log n; it takes the least time for others; it takes the least time
//            for many
// Convicts:  one that adds a pause after the last, counts only one of the most
//            frequent kinds, forgets that there may be more tasks than time,
//            takes the kinds in turn or as given, is off by one; one whose
//            schedule repeats a kind too soon, or leaves out a task
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace cooldowns {

using subject = callable::subject<std::string, int>;
report judge(const subject&, const settings&);

}  // namespace cooldowns

template <class F>
report task_cooldown(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<std::string, int>(
        function, std::tuple(callable::list("tasks"), callable::name{"$1"}),
        [](auto tasks, auto pause) { return std::tuple(tasks, pause); },
        [](auto tasks, auto pause) { return std::tuple(pause, tasks); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: task_cooldown(std::vector<char>&, int)");
    return cooldowns::judge(subject, how);
}

}  // namespace tenet::laws
