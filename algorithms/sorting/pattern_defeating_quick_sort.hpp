// pattern_defeating_quick_sort: the fastest of the sorts in place, as a rule.
//
// Linear where the input is sorted, reversed or of few values, and fast where
// little is out of order; not stable. If a comparison throws, the range is a
// permutation of what it was (if moves do not throw).
//
// Technique:  quicksort by medians of three or nine; what equals the pivot
//             before it is set apart at once; parts that needed no exchange may
//             be in order, which a few insertions find out; a pivot far from
//             the middle scrambles both, and the log2 n-th turns to heap sort;
//             numbers are parted without branches, unless these are predicted
// Complexity: O(n log n) comparisons, O(n log k) if of k values, n if sorted or
//             reversed; space O(log n), by recursion
// Reference:  O. R. L. Peters, Pattern-defeating Quicksort, 2021
// Laws:       in_place_sorter
// See also:   intro_sort, quick_sort, merge_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   pattern_defeating_quick_sort(numbers, std::greater<>());
//   numbers == std::vector{5, 4, 3, 1, 1}
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <limits>
#include <ranges>
#include <type_traits>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct pattern_defeating_quick_sort_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        const I end = std::ranges::next(first, last);
        sorter<I, Compare, Projection>{compare, projection}.sort(first, end);
        return end;
    }

    template <std::ranges::random_access_range R,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Compare compare = {}, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::move(compare), std::move(projection));
    }

private:
    template <class I, class Compare, class Projection>
    struct sorter {
        Compare& compare;
        Projection& projection;
        bool moved = false;      // whether the last parting moved any
        bool surprised = false;  // and could not be predicted

        using element = std::iter_value_t<I>;
        using distance = std::iter_difference_t<I>;
        static constexpr int is_short = 16;
        // Whether to compare and to copy costs less than a wrong prediction.
        static constexpr bool are_numbers =
            std::is_integral_v<element> && std::contiguous_iterator<I> &&
            std::same_as<Projection, std::identity> &&
            (std::same_as<Compare, std::ranges::less> ||
             std::same_as<Compare, std::less<>> ||
             std::same_as<Compare, std::greater<>>);

        constexpr bool less(const auto& x, const auto& y) const {
            return std::invoke(compare, std::invoke(projection, x),
                               std::invoke(projection, y));
        }

        constexpr void sort(I first, I last) {
            const auto c = std::ref(compare);
            const auto p = std::ref(projection);
            const std::reverse_iterator end(last), begin(first);
            if (std::ranges::is_sorted(first, last, c, p)) return;
            if (std::ranges::is_sorted(end, begin, c, p))
                return void(std::ranges::reverse(first, last));
            const auto n = static_cast<std::size_t>(last - first);
            sort(first, last, static_cast<int>(std::bit_width(n)), true);
        }

        // Of what is not the first part, the one before it is not greater.
        constexpr void sort(I first, I last, int bad_parts, bool is_first) {
            for (; last - first > is_short; is_first = false) {
                std::ranges::iter_swap(first, pivot(first, last));
                if (!is_first && !less(first[-1], *first)) {
                    first = part<true>(first, last);
                    continue;
                }
                const I next = part<false>(first, last), middle = next - 1;
                const distance shorter = std::min(middle - first, last - next);
                if (shorter < (last - first) / 8) {
                    if (--bad_parts < 0) return sort_heap(first, last);
                    scramble(first, middle);
                    scramble(next, last);
                } else if (!moved && insert(first, middle) &&
                           insert(next, last))
                    return;
                sort(first, middle, bad_parts, is_first);
                first = next;
            }
            if constexpr (are_numbers)
                if (surprised) return sort_numbers(first, last);
            insert(first, last, is_short * is_short);
        }

        // Parts by the first element, which goes to the end of the left part,
        // with its equals or without: returns this end.
        template <bool with_equals>
        constexpr I part(I first, I last) {
            const auto goes_left = [&](const auto& x, const auto& pivot) {
                return with_equals ? !less(pivot, x) : less(x, pivot);
            };
            I low = first + 1, high = last;
            moved = surprised = false;
            for (distance misses = (last - first) / 256;; moved = true) {
                const distance n = high - low;
                while (low < high && goes_left(*low, *first)) ++low;
                while (low < high && !goes_left(high[-1], *first)) --high;
                if (low == high) break;
                std::ranges::iter_swap(low++, --high);
                if constexpr (are_numbers)
                    if (n - (high - low) < 16 && low < high && --misses < 0) {
                        low = part_numbers(low, high, *first, goes_left);
                        moved = surprised = true;
                        break;
                    }
            }
            std::ranges::iter_swap(first, low - 1);
            return low;
        }

        // The bound's element fills a gap, the one behind the gap goes to the
        // bound, which it moves on if it belongs to the left.
        static constexpr I part_numbers(I bound, I last, const element pivot,
                                        const auto& goes_left) {
            const element first = *bound;
            for (I gap = bound; gap + 1 != last; ++gap) {
                const element x = gap[1];
                *gap = *bound;
                *bound = x;
                bound += goes_left(x, pivot);
            }
            last[-1] = *bound;
            *bound = first;
            return bound + goes_left(first, pivot);
        }

        // Fills up with the greatest number there is.
        constexpr void sort_numbers(I first, I last) const {
            using limits = std::numeric_limits<element>;
            element all[is_short];
            element* const end = std::copy(first, last, all);
            std::fill(end, all + is_short,
                      std::max(limits::min(), limits::max(), compare));
            network<is_short>(all);
            std::copy(all, end, first);
        }
        // Batcher's: sorts n numbers or, if there is a step, merges the even
        // with the odd of those that are a step apart.
        template <int n, int step = 0>
        constexpr void network(element* all) const {
            constexpr int other = step == 0 ? n / 2 : step;
            if constexpr (n > 2) network<n / 2, 2 * step>(all);
            if constexpr (n > 2) network<n / 2, 2 * step>(all + other);
            if constexpr (step == 0) return network<n, 1>(all);
            for (int i = n > 2; i + 1 < n; i += 2) {
                element &a = all[i * step], &b = all[(i + 1) * step];
                const element x = a, y = b;
                const bool exchanged = less(y, x);
                a = exchanged ? y : x;
                b = exchanged ? x : y;
            }
        }

        // Moves others so many places at most; false if that does not do.
        constexpr bool insert(I first, I last, distance most = 8) const {
            for (I next = first; next != last && most >= 0; ++next) {
                I to = next;
                while (to != first && less(*next, to[-1])) --to;
                if (to == next) continue;
                most -= next - to;
                element inserted = std::ranges::iter_move(next);
                std::ranges::move_backward(to, next, next + 1);
                *to = std::move(inserted);
            }
            return most >= 0;
        }

        constexpr void sort_heap(I first, I last) const {
            for (distance n = last - first, root = n / 2; n > 1;) {
                if (root > 0)
                    --root;
                else
                    std::ranges::iter_swap(first, first + --n);
                for (distance at = root, to; (to = 2 * at + 1) < n; at = to) {
                    if (to + 1 < n && less(first[to], first[to + 1])) ++to;
                    if (!less(first[at], first[to])) break;
                    std::ranges::iter_swap(first + at, first + to);
                }
            }
        }

        // Of nine places, spread over the range, those that pivots come from.
        static constexpr I sample(I first, I last, distance which) {
            return first + (last - first) * (2 * which + 1) / 18;
        }
        // Exchanges what is there, so that other pivots will be found.
        static constexpr void scramble(I first, I last) {
            for (distance i = 0; i < 9 && first != last; ++i)
                std::ranges::iter_swap(sample(first, last, i),
                                       first + (last - first) / 9 * i);
        }
        constexpr I pivot(I first, I last) const {
            const auto one = [&](distance i) {
                const I a = sample(first, last, i);
                return median(a, sample(first, last, i + 3),
                              sample(first, last, i + 6));
            };
            return last - first < 128 ? one(1) : median(one(0), one(1), one(2));
        }
        constexpr I median(I a, I b, I c) const {
            if (less(*b, *a)) std::ranges::swap(a, b);
            if (!less(*c, *b)) return b;
            return less(*c, *a) ? a : c;
        }
    };
};

inline constexpr pattern_defeating_quick_sort_function
    pattern_defeating_quick_sort{};

}  // namespace tenet
