// activity_selection: the most intervals of which no two overlap.
//
// Intervals are half-open: one may begin where another ends. For intervals that
// have weights the greedy choice is wrong; that takes dynamic programming.
//
// Technique:  greedy: always the interval that ends first of those that are
//             left; it leaves the most room, so that some best choice has it
// Complexity: O(n log n); space O(n)
// Reference:  F. Gavril, Algorithms for Minimum Coloring, Maximum Clique,
//             Minimum Covering by Cliques, and Maximum Independent Set of a
//             Chordal Graph, SIAM Journal on Computing 1(2), 1972; T. Cormen et
//             al., Introduction to Algorithms, 15.1
// Laws:       activity_selection
//
// Example:
//   const std::vector<std::pair<int, int>> lessons{{0, 9}, {4, 6}, {6, 8}};
//   activity_selection(lessons) == std::vector<std::size_t>{1, 2}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <numeric>
#include <ranges>
#include <tenet/algorithms/greedy/interval_end.hpp>
#include <vector>

namespace tenet {

// Returns the places of the chosen ones, in the order of time. Precondition:
// none ends before it starts.
template <std::ranges::random_access_range Intervals,
          class Start = interval_end<0>, class End = interval_end<1>>
requires std::ranges::sized_range<Intervals>
constexpr std::vector<std::size_t> activity_selection(Intervals&& intervals,
                                                      Start start = {},
                                                      End end = {}) {
    const auto begin = std::ranges::begin(intervals);
    const auto at = [&](std::size_t i) -> decltype(auto) {
        using distance = std::ranges::range_difference_t<Intervals>;
        return begin[static_cast<distance>(i)];
    };
    // In one expression: an interval may be a temporary.
    const auto less = [&](auto& of_a, std::size_t a, auto& of_b,
                          std::size_t b) -> bool {
        return std::invoke(of_a, at(a)) < std::invoke(of_b, at(b));
    };
    std::vector<std::size_t> by_end(std::ranges::size(intervals), 0);
    std::iota(by_end.begin(), by_end.end(), std::size_t{0});
    // Of those that end together the empty ones, which start there, come last.
    std::ranges::sort(by_end, [&](std::size_t a, std::size_t b) {
        if (less(end, a, end, b)) return true;
        return !less(end, b, end, a) && less(start, a, start, b);
    });
    std::vector<std::size_t> chosen;
    for (const std::size_t i : by_end) {
        assert(!less(end, i, start, i));
        if (chosen.empty() || !less(start, i, end, chosen.back()))
            chosen.push_back(i);
    }
    return chosen;
}

}  // namespace tenet
