// longest_increasing_subsequence: the most elements that strictly increase.
//
// Another order gives other meanings: std::greater a decreasing one, and
// std::less_equal one that lets equal elements follow each other.
//
// Technique:  dynamic programming over lengths: of the subsequences of each
//             length the one of least end, found by binary search
// Complexity: at most n ceil(log2(n + 1)) comparisons; space O(n)
// Reference:  C. Schensted, Longest increasing and decreasing subsequences,
//             Canadian Journal of Mathematics 13, 1961; M. L. Fredman, On
//             computing the length of longest increasing subsequences, 1975
// Laws:       longest_increasing_subsequence
//
// Example:
//   const std::array values{3, 1, 4, 1, 5, 9, 2, 6};
//   const auto places = longest_increasing_subsequence(values);
//   places == std::vector<std::size_t>{1, 2, 4, 7}
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <ranges>
#include <vector>

namespace tenet {

// Returns the places of its elements, from 0; of several longest ones, one.
template <std::ranges::random_access_range R, class Compare = std::ranges::less,
          class Projection = std::identity>
constexpr std::vector<std::size_t> longest_increasing_subsequence(
    R&& range, Compare compare = {}, Projection projection = {}) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    const auto begin = std::ranges::begin(range);
    const auto n = static_cast<std::size_t>(std::ranges::distance(range));
    const auto at = [&](std::size_t i) -> decltype(auto) {
        return begin[static_cast<std::ranges::range_difference_t<R>>(i)];
    };
    // In one expression: an element may be a temporary.
    const auto less = [&](std::size_t i, std::size_t j) -> bool {
        return std::invoke(compare, std::invoke(projection, at(i)),
                           std::invoke(projection, at(j)));
    };
    std::vector<std::size_t> ends;  // the place of the least end of each length
    std::vector<std::size_t> before(n, none);  // the place that comes before
    for (std::size_t i = 0; i < n; ++i) {
        const auto longer = std::ranges::partition_point(
            ends, [&](std::size_t end) { return less(end, i); });
        if (longer != ends.begin()) before[i] = *(longer - 1);
        if (longer == ends.end())
            ends.push_back(i);
        else
            *longer = i;
    }
    std::vector<std::size_t> places(ends.size(), 0);
    std::size_t last = ends.empty() ? none : ends.back();
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        *place = last;
        last = before[last];
    }
    return places;
}

}  // namespace tenet
