// interval_cover: the fewest intervals that together cover a given one.
//
// Intervals are closed and of points that lie densely, such as times: {0, 1}
// and {1, 2} cover from 0 to 2, but {0, 1} and {2, 3} leave a gap.
//
// Technique:  greedy: of the intervals that begin where all is covered so far,
//             the one that ends last
// Complexity: O(n log n); space O(n)
// Reference:  C. C. Lee, D. T. Lee, On a Circle-Cover Minimization Problem,
//             Information Processing Letters 18(2), 1984
// Laws:       interval_cover
// See also:   activity_selection, jump_game
//
// Example:
//   const std::vector<std::pair<int, int>> clips{{0, 2}, {1, 5}, {2, 3}};
//   *interval_cover(clips, 0, 4) == std::vector<std::size_t>{0, 1} &&
//       !interval_cover(clips, 0, 6)
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <optional>
#include <ranges>
#include <tenet/algorithms/greedy/interval_end.hpp>
#include <type_traits>
#include <vector>

namespace tenet {

// What the ends of these intervals are.
template <class Intervals, class End>
using interval_point = std::remove_cvref_t<
    std::invoke_result_t<End&, std::ranges::range_reference_t<Intervals>>>;

// Returns the places of the chosen ones, in the order of time, or nothing where
// even all together leave a gap; none at all if to is less than from. Points
// are only compared, so that all of their type are allowed; an interval that
// ends before it starts covers nothing.
template <std::ranges::random_access_range Intervals,
          class Start = interval_end<0>, class End = interval_end<1>>
requires std::ranges::sized_range<Intervals>
constexpr std::optional<std::vector<std::size_t>> interval_cover(
    Intervals&& intervals, const interval_point<Intervals, End>& from,
    const interval_point<Intervals, End>& to, Start start = {}, End end = {}) {
    const auto begin = std::ranges::begin(intervals);
    const auto at = [&](std::size_t i) -> decltype(auto) {
        using distance = std::ranges::range_difference_t<Intervals>;
        return begin[static_cast<distance>(i)];
    };
    // In one expression: an interval may be a temporary.
    const auto ends_earlier = [&](std::size_t a, std::size_t b) -> bool {
        return std::invoke(end, at(a)) < std::invoke(end, at(b));
    };
    std::vector<std::size_t> by_start(std::ranges::size(intervals), 0);
    std::iota(by_start.begin(), by_start.end(), std::size_t{0});
    std::ranges::sort(by_start, [&](std::size_t a, std::size_t b) {
        if (std::invoke(start, at(a)) < std::invoke(start, at(b))) return true;
        return a < b &&
               !(std::invoke(start, at(b)) < std::invoke(start, at(a)));
    });
    std::vector<std::size_t> chosen;
    if (to < from) return chosen;
    auto next = by_start.begin();
    const auto in_reach = [&](std::size_t i) -> bool {
        if (chosen.empty()) return !(from < std::invoke(start, at(i)));
        return !(std::invoke(end, at(chosen.back())) <
                 std::invoke(start, at(i)));
    };
    while (chosen.empty() || std::invoke(end, at(chosen.back())) < to) {
        auto best = next;
        for (; next != by_start.end() && in_reach(*next); ++next)
            if (ends_earlier(*best, *next)) best = next;
        // Those before are behind the chosen one, which ended last of them.
        const bool farther =
            best != next &&
            (chosen.empty() ? !(std::invoke(end, at(*best)) < from)
                            : ends_earlier(chosen.back(), *best));
        if (!farther) return {};
        chosen.push_back(*best);
    }
    return chosen;
}

}  // namespace tenet
