// heap_sort: sorts in place, with n log n comparisons at the worst.
//
// For when neither memory nor a bad case can be afforded; it is not stable, and
// quick_sort is faster as a rule, for it stays within the cache. If a
// comparison throws, the range is a permutation of what it was (if swaps do not
// throw).
//
// Technique:  makes a heap of all and takes the greatest again and again: from
//             the root, the path of greater children to a leaf, and back up to
//             where the last element belongs
// Complexity: at most 2 n log2 n comparisons, n log2 n + O(n) on average;
//             space O(1)
// Reference:  J. W. J. Williams, Algorithm 232, 1964;
//             I. Wegener, Bottom-up-heapsort, 1993
// Laws:       sorter
// See also:   quick_sort, binary_heap
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   heap_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct heap_sort_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), compare, projection);
    }

    template <std::ranges::random_access_range R,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Compare compare = {}, Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return sort(first, std::ranges::next(first, std::ranges::end(range)),
                    compare, projection);
    }

private:
    template <class I, class Compare, class Projection>
    static constexpr I sort(I first, I last, Compare& compare,
                            Projection& projection) {
        const auto less = [&](const I& a, const I& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        auto n = last - first;
        for (auto root = n / 2; root > 0;) sift(first, --root, n, less);
        while (n > 1) {
            std::ranges::iter_swap(first, first + --n);
            sift(first, 0, n, less);
        }
        return last;
    }

    // Moves the element at the root to where it belongs among its descendants.
    // Only once that place is known do elements move.
    template <class I, class Less>
    static constexpr void sift(I first, std::iter_difference_t<I> root,
                               std::iter_difference_t<I> n, const Less& less) {
        auto at = root;
        while (2 * at + 2 < n) {
            at = 2 * at + 2;
            if (less(first + at, first + (at - 1))) --at;
        }
        if (2 * at + 1 < n) at = 2 * at + 1;
        while (at > root && less(first + at, first + root)) at = (at - 1) / 2;
        for (; at > root; at = (at - 1) / 2)
            std::ranges::iter_swap(first + at, first + root);
    }
};

inline constexpr heap_sort_function heap_sort{};

}  // namespace tenet
