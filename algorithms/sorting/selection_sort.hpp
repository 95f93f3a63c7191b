// selection_sort: sorts in place with the fewest exchanges, n - 1 at most.
//
// For short ranges of elements that are costly to move and cheap to compare;
// else insertion_sort is faster, and stable, which this is not. If a comparison
// throws, the range is a permutation of what it was.
//
// Technique:  exchanges each place's element with the first of the least from
//             there on
// Complexity: n (n - 1) / 2 comparisons, whatever the order; at most n - 1
//             exchanges, none if already sorted; space O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.2.3
// Laws:       quadratic_sorter
// See also:   insertion_sort, heap_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   selection_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct selection_sort_function {
    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        for (; first != last; ++first) {
            const I least = std::ranges::min_element(
                first, last, std::ref(compare), std::ref(projection));
            if (least != first) std::ranges::iter_swap(first, least);
        }
        return first;
    }

    template <std::ranges::forward_range R, class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Compare compare = {}, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(compare), std::ref(projection));
    }
};

inline constexpr selection_sort_function selection_sort{};

}  // namespace tenet
