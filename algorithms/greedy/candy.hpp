// candy: the fewest candies for children in a row, of whom each gets one at
// least, and more than a neighbour of lower rating.
//
// Neighbours of equal rating may get different numbers.
//
// Technique:  greedy: two passes, each gives no more than one side demands; a
//             child gets the greater of both, the length of the longer descent
//             from it
// Complexity: O(n), at most 2n - 2 comparisons; space O(1), beside the answer
// Reference:  the longest path to each vertex of an acyclic graph: T. Cormen et
//             al., Introduction to Algorithms, 22.2
// Laws:       candy
//
// Example:
//   candy(std::array{1, 0, 2}) == std::vector<std::size_t>{2, 1, 2} &&
//       candy(std::array{1, 2, 2}) == std::vector<std::size_t>{1, 2, 1}
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <vector>

namespace tenet {

// Returns the candies of each child, of which none could be fewer. Ratings are
// only compared, so that all of their type are allowed.
template <std::ranges::bidirectional_range Ratings,
          class Compare = std::ranges::less, class Projection = std::identity>
requires std::indirect_strict_weak_order<
    Compare, std::projected<std::ranges::iterator_t<Ratings>, Projection>>
constexpr std::vector<std::size_t> candy(Ratings&& ratings,
                                         Compare compare = {},
                                         Projection projection = {}) {
    const auto is_lower = [&](const auto& a, const auto& b) -> bool {
        return std::invoke(compare, std::invoke(projection, *a),
                           std::invoke(projection, *b));
    };
    std::vector<std::size_t> candies;
    const auto begin = std::ranges::begin(ratings);
    const auto end = std::ranges::next(begin, std::ranges::end(ratings));
    for (auto child = begin, left = begin; child != end; left = child++) {
        const bool more = child != begin && is_lower(left, child);
        candies.push_back(more ? candies.back() + 1 : 1);
    }
    auto right = end;
    for (std::size_t i = candies.size(); i-- > 0;) {
        const auto child = std::ranges::prev(right);
        if (right != end && is_lower(right, child))
            candies[i] = std::max(candies[i], candies[i + 1] + 1);
        right = child;
    }
    return candies;
}

}  // namespace tenet
