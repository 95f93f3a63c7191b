// quick_sort: sorts in place, and soon where many elements are equal.
//
// For most of what need not be stable. If a comparison throws, the range is a
// permutation of what it was (if swaps do not throw).
//
// Technique:  parts into lesser, equal and greater elements than a median of
//             samples, and sorts the lesser and the greater; what is parted too
//             often by bad pivots is sorted by heap_sort, what is short by
//             insertion
// Complexity: O(n log n) comparisons, about 1.7 n log2 n if random, 2n if all
//             are equal; at the worst 4 n log2 n are parted and then 2 n log2 n
//             taken by heap_sort; space O(log n), by recursion into the shorter
//             part
// Reference:  C. A. R. Hoare, Algorithm 64, 1961; E. W. Dijkstra, A Discipline
//             of Programming, 1976 (the Dutch flag); D. R. Musser,
//             Introspective Sorting and Selection Algorithms, 1997
// Laws:       sorter
// See also:   heap_sort, merge_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   quick_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sorting/heap_sort.hpp>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct quick_sort_function {
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
        const auto n = static_cast<std::size_t>(last - first);
        sort_part(first, last, 2 * static_cast<int>(std::bit_width(n)), compare,
                  projection);
        return last;
    }

    template <class I, class Compare, class Projection>
    static constexpr void sort_part(I first, I last, int partings,
                                    Compare& compare, Projection& projection) {
        const auto less = [&](const I& a, const I& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        for (; last - first > 16; --partings) {
            if (partings == 0) {
                heap_sort(first, last, std::ref(compare), std::ref(projection));
                return;
            }
            std::ranges::iter_swap(first, pivot(first, last, less));
            const auto [lesser, greater] = part(first, last, less);
            if (lesser - first < last - greater) {
                sort_part(first, lesser, partings - 1, compare, projection);
                first = greater;
            } else {
                sort_part(greater, last, partings - 1, compare, projection);
                last = lesser;
            }
        }
        for (I next = first; next != last; ++next)
            for (I at = next; at != first && less(at, at - 1); --at)
                std::ranges::iter_swap(at, at - 1);
    }

    // The median of three elements, or where there are many, of three medians.
    template <class I, class Less>
    static constexpr I pivot(I first, I last, const Less& less) {
        const I middle = first + (last - first) / 2;
        if (last - first < 128) return median(first, middle, last - 1, less);
        const auto step = (last - first) / 8;
        return median(
            median(first, first + step, first + 2 * step, less),
            median(middle - step, middle, middle + step, less),
            median(last - 1 - 2 * step, last - 1 - step, last - 1, less), less);
    }

    template <class I, class Less>
    static constexpr I median(I a, I b, I c, const Less& less) {
        if (less(b, a)) std::swap(a, b);
        if (!less(c, b)) return b;
        return less(c, a) ? a : c;
    }

    // Parts by the first element: the bounds of those equivalent to it, of
    // which one is always at the lower bound.
    template <class I, class Less>
    static constexpr std::pair<I, I> part(I first, I last, const Less& less) {
        I lesser = first, greater = last;
        for (I at = first + 1; at < greater;) {
            if (less(at, lesser)) {
                std::ranges::iter_swap(lesser, at);
                ++lesser, ++at;
            } else if (less(lesser, at)) {
                std::ranges::iter_swap(at, --greater);
            } else {
                ++at;
            }
        }
        return {lesser, greater};
    }
};

inline constexpr quick_sort_function quick_sort{};

}  // namespace tenet
