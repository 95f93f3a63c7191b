// shell_sort: sorts in place by insertion over shrinking distances.
//
// For some thousands of elements where code is to be short, without recursion
// and without memory; intro_sort is faster on more. Not stable. If a comparison
// throws, the range is a permutation of what it was (if moves do not throw).
//
// Technique:  insertion sort of each chain of elements that are a gap apart,
//             for each gap of a sequence down to 1; chains that are in order
//             stay so
// Complexity: O(n^(4/3)) comparisons and moves at the worst, about
//             1.7 n log2 n if some thousands are random; n (1 + log4 n) at most
//             if already sorted; space O(1)
// Reference:  D. L. Shell, A High-Speed Sorting Procedure, 1959;
//             R. Sedgewick, A New Upper Bound for Shellsort, 1986 (the gaps
//             1, 8, 23, 77, ..., 4^k + 3 2^(k-1) + 1)
// Laws:       subquadratic_sorter
// See also:   insertion_sort, intro_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   shell_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct shell_sort_function {
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
        const auto n = last - first;
        // 4^k, whose gap is 4^k + 3 2^(k-1) + 1, while root is 2^k.
        std::iter_difference_t<I> root = 1;
        while (root < n / root) root *= 2;
        for (; root > 1; root /= 2)
            sort_chains(first, n, root * root + root / 2 * 3 + 1, less);
        sort_chains(first, n, root, less);
        return last;
    }

    template <class I, class N, class Less>
    static constexpr void sort_chains(I first, N n, N gap, const Less& less) {
        for (N next = gap; next < n; ++next) {
            N to = next;
            while (to >= gap && less(first + next, first + (to - gap)))
                to -= gap;
            if (to != next) insert(first, to, next, gap);
        }
    }

    // Only here do elements move, and nothing is compared any more.
    template <class I, class N>
    static constexpr void insert(I first, N to, N from, N gap) {
        std::iter_value_t<I> element = std::ranges::iter_move(first + from);
        for (; from != to; from -= gap)
            *(first + from) = std::ranges::iter_move(first + (from - gap));
        *(first + to) = std::move(element);
    }
};

inline constexpr shell_sort_function shell_sort{};

}  // namespace tenet
