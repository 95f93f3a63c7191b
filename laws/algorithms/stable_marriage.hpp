// stable_marriage: a stable matching of two sides that rank each other, which
// is the best of all for each of the first side, who propose.
//
// Lists hold the places of all of the other side, from 0, the best first. The
// answer is the receiver of each proposer, the proposer of each receiver, or
// the pairs of both; which is seen.
// Small instances are all 46674 of up to three pairs; against each matching.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      gale_shapley, stable_matching
// Interface: one of match(proposers, receivers), also with their number, of
//            vectors of vectors of any integers; returns a list of numbers or
//            of pairs
// Claims:    it is stable, and the best for proposers, in all small instances;
//            its time grows as n^2; it is the best in others; it is the best in
//            long ones
// Convicts:  one that is the best for receivers, takes the first who is free,
//            keeps the worse of two, reads lists as ranks, matches by place, or
//            one of them twice; one wrong about a single pair
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace marriages {

using subject = callable::subject<callable::number_rows, callable::number_rows>;
report judge(const subject&, const settings&);

}  // namespace marriages

template <class F>
report stable_marriage(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::of<callable::number_rows, callable::number_rows>(
            function,
            std::tuple(callable::list("proposers"),
                       callable::list("receivers")),
            [](auto a, auto b) { return std::tuple(a, b); },
            [](auto a, auto b) {
                return std::tuple(a, b, callable::size_of(a));
            },
            [](auto a, auto b) {
                return std::tuple(callable::size_of(a), a, b);
            });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: match(std::vector<std::vector<int>>& proposers, "
                  "std::vector<std::vector<int>>& receivers)");
    return marriages::judge(subject, how);
}

}  // namespace tenet::laws
