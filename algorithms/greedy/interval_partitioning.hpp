// interval_partitioning: the fewest rooms for intervals, of which no two
// overlap in one room.
//
// Intervals are half-open: one may begin where another ends. It colours an
// interval graph, with no more colours than intervals that overlap in a point.
//
// Technique:  greedy: in the order of their starts, each goes to the room that
//             is free first, or to a new one where all are taken
// Complexity: O(n log n); space O(n)
// Reference:  F. Gavril, Algorithms for Minimum Coloring, Maximum Clique,
//             Minimum Covering by Cliques, and Maximum Independent Set of a
//             Chordal Graph, SIAM Journal on Computing 1(2), 1972; J. Kleinberg
//             and E. Tardos, Algorithm Design, 4.1
// Laws:       interval_partitioning
// See also:   activity_selection
//
// Example:
//   const std::vector<std::pair<int, int>> talks{{0, 3}, {1, 4}, {3, 5}};
//   const auto plan = interval_partitioning(talks);
//   plan.rooms == 2 && plan.room_of == std::vector<std::size_t>{0, 1, 0}
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

struct room_plan {
    std::size_t rooms = 0;
    std::vector<std::size_t> room_of;  // each interval, from 0

    friend bool operator==(const room_plan&, const room_plan&) = default;
};

// Starts and ends are only compared, so that all of their type are allowed.
// Precondition: no interval ends before it starts.
template <std::ranges::random_access_range Intervals,
          class Start = interval_end<0>, class End = interval_end<1>>
requires std::ranges::sized_range<Intervals>
constexpr room_plan interval_partitioning(Intervals&& intervals,
                                          Start start = {}, End end = {}) {
    const auto begin = std::ranges::begin(intervals);
    // In one expression: an interval may be a temporary.
    const auto less = [&](auto& of_a, std::size_t a, auto& of_b,
                          std::size_t b) -> bool {
        using distance = std::ranges::range_difference_t<Intervals>;
        return std::invoke(of_a, begin[static_cast<distance>(a)]) <
               std::invoke(of_b, begin[static_cast<distance>(b)]);
    };
    std::vector<std::size_t> by_start(std::ranges::size(intervals), 0);
    std::iota(by_start.begin(), by_start.end(), std::size_t{0});
    // Of those that start together the empty ones, which end there, come first.
    std::ranges::sort(by_start, [&](std::size_t a, std::size_t b) {
        if (less(start, a, start, b)) return true;
        return !less(start, b, start, a) && less(end, a, end, b);
    });
    room_plan plan{0, std::vector<std::size_t>(by_start.size(), 0)};
    // The last interval in each room: a heap, of which the first ends first.
    std::vector<std::size_t> last;
    const auto ends_later = [&](std::size_t a, std::size_t b) {
        return less(end, b, end, a);
    };
    for (const std::size_t i : by_start) {
        assert(!less(end, i, start, i));
        if (last.empty() || less(start, i, end, last.front())) {
            plan.room_of[i] = plan.rooms++;
            last.push_back(i);
        } else {
            std::ranges::pop_heap(last, ends_later);
            plan.room_of[i] = plan.room_of[last.back()];
            last.back() = i;
        }
        std::ranges::push_heap(last, ends_later);
    }
    return plan;
}

}  // namespace tenet
