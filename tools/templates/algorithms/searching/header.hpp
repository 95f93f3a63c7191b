// entry_name: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: at most ceil(log2(n + 1)) questions; space O(1)
// Reference:  author, title, where and when it was published
// Laws:       partition_search
//
// Example:
//   const std::array sorted{1, 2, 4, 8};
//   *entry_name(sorted, [](int x) { return x < 3; }) == 4
#pragma once

#include <concepts>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be handed to another function.
inline constexpr struct entry_name_function {
    template <std::ranges::random_access_range Range,
              std::predicate<std::ranges::range_reference_t<Range>> Predicate>
    constexpr std::ranges::borrowed_iterator_t<Range> operator()(
        Range&& range, Predicate predicate) const {
        auto first = std::ranges::begin(range);
        auto n = std::ranges::distance(range);
        // It holds everywhere before first, nowhere from n places after it.
        while (n > 0) {
            const auto half = n / 2;
            if (predicate(first[half])) {
                first += half + 1;
                n -= half + 1;
            } else {
                n = half;
            }
        }
        return first;
    }
} entry_name{};

}  // namespace tenet
