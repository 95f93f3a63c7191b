// activity_selection: the most intervals of which no two overlap.
//
// Intervals are half-open: one may begin when another ends. The answer is how
// many are chosen, their places, from 0, or the intervals themselves.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      interval_scheduling, max_activities
// Interface: one of select(intervals), select(starts, ends), also with their
//            number behind; intervals are pairs of a start and an end, in
//            vectors, pointers or iterators, of any integers; returns a number
//            or a list
// Claims:    it chooses the most of all small intervals; it chooses the most of
//            others
// Convicts:  one that chooses by start, by length, by the fewest overlaps, in
//            the order given; one that lets intervals overlap, that keeps those
//            apart that only touch, that returns an interval twice
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace activities {

using two_lists = callable::subject<callable::numbers, callable::numbers>;
using one_list = callable::subject<callable::pairs>;

report judge(const two_lists&, const settings&);
report judge(const one_list&, const settings&);

}  // namespace activities

template <class F>
report activity_selection(F function,
                          const settings& how = settings::standard()) {
    const auto two = callable::of<callable::numbers, callable::numbers>(
        function, std::tuple(callable::list("starts"), callable::list("ends")),
        [](auto starts, auto ends) { return std::tuple(starts, ends); },
        [](auto starts, auto ends) {
            return std::tuple(starts, ends, callable::size_of(starts));
        });
    if constexpr (callable::is_taken<decltype(two)>) {
        return activities::judge(two, how);
    } else {
        const auto one = callable::of<callable::pairs>(
            function, std::tuple(callable::list("intervals")),
            [](auto intervals) { return std::tuple(intervals); });
        static_assert(callable::is_taken<decltype(one)>,
                      "needs: select(std::vector<int>& starts, "
                      "std::vector<int>& ends), or "
                      "select(std::vector<std::pair<int, int>>&)");
        return activities::judge(one, how);
    }
}

}  // namespace tenet::laws
