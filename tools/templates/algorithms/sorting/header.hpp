// entry_name: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: at most n ceil(log2 n) comparisons, O(n^2) moves; space O(1)
// Reference:  author, title, where and when it was published
// Laws:       sorter
//
// Example:
//   std::array numbers{3, 1, 2};
//   entry_name(numbers);
//   numbers == std::array{1, 2, 3}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be handed to another function.
inline constexpr struct entry_name_function {
    template <std::ranges::forward_range Range,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<Range>, Compare, Projection>
    constexpr void operator()(Range&& range, Compare compare = {},
                              Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        // What comes before i is in order.
        for (auto i = first; i != std::ranges::end(range); ++i) {
            const auto place = std::ranges::upper_bound(
                first, i, std::invoke(projection, *i), compare, projection);
            std::ranges::rotate(place, i, std::ranges::next(i));
        }
    }
} entry_name{};

}  // namespace tenet
