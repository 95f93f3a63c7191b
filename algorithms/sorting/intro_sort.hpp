// intro_sort: quicksort that turns to heap_sort before it becomes quadratic.
//
// What std::sort is made of as a rule; quick_sort takes fewer comparisons where
// many elements are equal, pattern_defeating_quick_sort where they are in some
// order. Not stable. If a comparison throws, the range is a permutation of what
// it was (if swaps do not throw).
//
// Technique:  parts by the median of three into what is not greater and what is
//             not less; what is parted 2 log2 n times is sorted by heap_sort,
//             what is short is left to one insertion sort of all
// Complexity: O(n log n) comparisons, about 1.2 n log2 n if random; at the
//             worst 2 n log2 n by parting and as many by heap_sort; space
//             O(log n), by recursion
// Reference:  D. R. Musser, Introspective Sorting and Selection Algorithms,
//             1997; C. A. R. Hoare, Algorithm 64, 1961
// Laws:       in_place_sorter
// See also:   quick_sort, heap_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   intro_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sorting/heap_sort.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct intro_sort_function {
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
    static constexpr int is_short = 16;

    template <class I, class Compare, class Projection>
    static constexpr I sort(I first, I last, Compare& compare,
                            Projection& projection) {
        const auto less = [&](const I& a, const I& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        const auto by_heap = [&](I from, I to) {
            heap_sort(from, to, std::ref(compare), std::ref(projection));
        };
        const auto n = static_cast<std::size_t>(last - first);
        part_all(first, last, 2 * static_cast<int>(std::bit_width(n)), less,
                 by_heap);
        for (I next = first; next != last; ++next)
            for (I at = next; at != first && less(at, at - 1); --at)
                std::ranges::iter_swap(at, at - 1);
        return last;
    }

    // Leaves each element in a short part that is where it belongs.
    template <class I, class Less, class Heap>
    static constexpr void part_all(I first, I last, int partings,
                                   const Less& less, const Heap& by_heap) {
        for (; last - first > is_short; --partings) {
            if (partings == 0) return by_heap(first, last);
            const I pivot = part(first, last, less);
            part_all(pivot + 1, last, partings - 1, less, by_heap);
            last = pivot;
        }
    }

    // Returns where the pivot ends up: none before it is greater, none behind
    // it is less. Elements equal to it go to either side, half of them to each.
    template <class I, class Less>
    static constexpr I part(I first, I last, const Less& less) {
        std::ranges::iter_swap(
            first,
            median(first + 1, first + (last - first) / 2, last - 1, less));
        I low = first + 1, high = last;
        while (true) {
            while (low < high && less(low, first)) ++low;
            while (low < high && less(first, high - 1)) --high;
            if (high - low < 2) break;
            std::ranges::iter_swap(low++, --high);
        }
        std::ranges::iter_swap(first, low - 1);
        return low - 1;
    }

    template <class I, class Less>
    static constexpr I median(I a, I b, I c, const Less& less) {
        if (less(b, a)) std::ranges::swap(a, b);
        if (!less(c, b)) return b;
        return less(c, a) ? a : c;
    }
};

inline constexpr intro_sort_function intro_sort{};

}  // namespace tenet
