// quick_select: puts the element that sorting would put there in its place.
//
// What comes before it is not greater, and what comes behind it not less: the
// median, a percentile, or the k least without sorting them. If a comparison
// throws, the range is a permutation of what it was (if swaps do not throw).
//
// Technique:  parts, without branches, by an element that a sample says to be
//             just beyond the one that is sought, and goes on in the part that
//             holds that; where this fails often, by the median of medians of
//             five
// Complexity: 1.5 n + o(n) comparisons on average for the median, n - 1 if
//             sorted or reversed, n more if nearly so; O(n) at the worst; space
//             O(log n), by recursion into samples
// Reference:  R. W. Floyd and R. L. Rivest, Algorithm 489, 1975; M. Blum,
//             R. W. Floyd, V. Pratt, R. L. Rivest and R. E. Tarjan, Time Bounds
//             for Selection, 1973
// Laws:       selector
// See also:   quick_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   quick_select(numbers, numbers.begin() + 2);
//   numbers[2] == 3
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range; nothing is done where nth is that.
struct quick_select_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, I nth, S last, Compare compare = {},
                           Projection projection = {}) const {
        const auto less = [&](const I& a, const I& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        const I end = std::ranges::next(first, last);
        if (nth != end && !is_in_order(first, nth, end, less))
            select(first, nth, end, less);
        return end;
    }

    template <std::ranges::random_access_range R,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, std::ranges::iterator_t<R> nth, Compare compare = {},
        Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), nth, std::ranges::end(range),
                       std::ref(compare), std::ref(projection));
    }

private:
    // Sorted, or reversed: then as many of the least and of the greatest are
    // swapped as are on the wrong side of the nth.
    template <class I, class Less>
    static constexpr bool is_in_order(I first, I nth, I last,
                                      const Less& less) {
        I at = first + 1;
        while (at != last && !less(at, at - 1)) ++at;
        if (at == last) return true;
        for (at = first + 1; at != last && !less(at - 1, at);) ++at;
        if (at != last) return false;
        const auto wrong = std::min(nth - first, last - nth - 1);
        const I least = last - (nth - first) - 1;
        std::swap_ranges(first, first + wrong, last - wrong);
        std::ranges::iter_swap(nth, least);
        return true;
    }

    // Beyond 6 n elements that are parted, each part is certain to be smaller
    // by a quarter.
    template <class I, class Less>
    static constexpr void select(I first, I nth, I last, const Less& less) {
        auto trusted = 6 * (last - first);
        while (last - first > 16) {
            trusted -= last - first;
            std::ranges::iter_swap(
                first, trusted >= 0 ? sampled(first, nth, last, less)
                                    : median_of_medians(first, last, less));
            const I lesser = std::ranges::prev(
                part(first + 1, last, [&](I at) { return less(at, first); }));
            std::ranges::iter_swap(first, lesser);
            if (nth < lesser) {
                last = lesser;
                continue;
            }
            const bool is_small = lesser - first < (last - first) / 4;
            first = lesser + 1;
            if (is_small && lesser < nth)
                first =
                    part(first, last, [&](I at) { return !less(lesser, at); });
            if (nth < first) return;
        }
        sort_few(first, last, less);
    }

    // Gathers the elements for which belongs() holds in front: their end. What
    // are only bytes are swapped whether or not they belong, so that there is
    // no branch.
    template <class I, class Belongs>
    static constexpr I part(I first, I last, const Belongs& belongs) {
        using element = std::iter_value_t<I>;
        I to = first;
        for (I at = first; at != last; ++at) {
            const bool does = belongs(at);
            if constexpr (std::is_trivially_copyable_v<element>) {
                std::ranges::iter_swap(to, at);
                to += does;
            } else if (does) {
                if (to != at) std::ranges::iter_swap(to, at);
                ++to;
            }
        }
        return to;
    }

    // An element that, if the sample is like the whole, is beyond the nth, seen
    // from the longer side: that side goes.
    template <class I, class Less>
    static constexpr I sampled(I first, I nth, I last, const Less& less) {
        const auto n = last - first;
        const auto bits =
            static_cast<int>(std::bit_width(static_cast<std::size_t>(n)));
        const int size_bits = n < 256 ? 1 : 2 * bits / 3 - 1;
        const auto size = (std::ptrdiff_t{1} << size_bits) + 1;
        const auto step = n / size;
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            const auto mixed =
                static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15U >> 33;
            std::ranges::iter_swap(
                first + i,
                first + i * step + static_cast<std::ptrdiff_t>(mixed) % step);
        }
        const auto gap = n < 256 ? 0 : (std::ptrdiff_t{3} << size_bits / 2) / 4;
        const auto rank =
            (nth - first) / step + (nth - first < n / 2 ? gap : -gap);
        const I pivot = first + std::clamp(rank, std::ptrdiff_t{0}, size - 1);
        select(first, pivot, first + size, less);
        return pivot;
    }

    template <class I, class Less>
    static constexpr I median_of_medians(I first, I last, const Less& less) {
        I medians = first;
        for (I group = first; last - group >= 5; group += 5) {
            sort_few(group, group + 5, less);
            std::ranges::iter_swap(medians++, group + 2);
        }
        const I middle = first + (medians - first) / 2;
        select(first, middle, medians, less);
        return middle;
    }

    template <class I, class Less>
    static constexpr void sort_few(I first, I last, const Less& less) {
        for (I next = first; next != last; ++next)
            for (I at = next; at != first && less(at, at - 1); --at)
                std::ranges::iter_swap(at, at - 1);
    }
};

inline constexpr quick_select_function quick_select{};

}  // namespace tenet
