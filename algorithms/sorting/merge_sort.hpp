// merge_sort: a stable sort with few comparisons.
//
// For sorting by several keys in turn, for costly comparisons and for input in
// sorted runs; quick_sort needs no memory. If a comparison throws, the range is
// a permutation of what it was (if moves do not throw); if the allocation does,
// it is unchanged. A copy is long: bytes are merged in a way of their own.
//
// Technique:  divide and conquer: sorts both halves, then merges them with the
//             left one moved to a buffer; of elements that are only bytes, with
//             no branch unless it is predicted
// Complexity: at most n ceil(log2 n) comparisons, n - 1 if already sorted;
//             space n/2, allocated once; recursion depth O(log n)
// Reference:  J. von Neumann, 1945, after D. E. Knuth, The Art of Computer
//             Programming 3, 5.2.4;
//             I. van den Hoven, Quadsort, 2020 (merges from both ends)
// Laws:       stable_sorter
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   merge_sort(numbers, std::less<>(), [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct merge_sort_function {
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
        using element = std::iter_value_t<I>;
        const auto less = [&](const auto& a, const auto& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        const auto half = (last - first + 1) / 2;
        std::vector<element> buffer;
        if constexpr (std::contiguous_iterator<I> && std::copyable<element> &&
                      std::is_trivially_copyable_v<element>) {
            buffer.assign(first, first + half);
            byte_sorter<element, decltype(less)>{less}.sort(
                std::to_address(first), half, last - first, buffer.data());
        } else {
            buffer.reserve(static_cast<std::size_t>(half));
            sort_halves(first, last, buffer, less);
        }
        return last;
    }

    template <class I, class Buffer, class Less>
    static constexpr void sort_halves(I first, I last, Buffer& buffer,
                                      const Less& less) {
        if (last - first < 2) return;
        const I middle = first + (last - first) / 2;
        sort_halves(first, middle, buffer, less);
        sort_halves(middle, last, buffer, less);
        if (less(middle, middle - 1)) merge(first, middle, last, buffer, less);
    }

    // [out, right) is always as long as what is left in the buffer, also when
    // an exception ends the loop.
    template <class I, class Buffer, class Less>
    static constexpr void merge(I first, I middle, I last, Buffer& buffer,
                                const Less& less) {
        buffer.assign(std::move_iterator(first), std::move_iterator(middle));
        auto left = buffer.begin();
        I right = middle, out = first;
        try {
            for (; left != buffer.end(); ++out)
                if (right != last && less(right, left)) {
                    *out = std::ranges::iter_move(right);
                    ++right;
                } else {
                    *out = std::ranges::iter_move(left);
                    ++left;
                }
        } catch (...) {
            std::move(left, buffer.end(), out);
            throw;
        }
    }

    // Sorts elements that are contiguous, and only bytes.
    template <class T, class Less>
    struct byte_sorter {
        const Less& less;
        bool predicts = true;  // of late, one run was taken from many times

        struct runs {  // two that are being merged to [out, out_end)
            T *left, *left_end, *right, *right_end, *out, *out_end;
        };

        constexpr void sort(T* first, std::ptrdiff_t half, std::ptrdiff_t n,
                            T* buffer) {
            T* const middle = first + half;
            bring(sort_blocks(first, buffer, half), half, first);
            bring(sort_blocks(middle, buffer, n - half), n - half, middle);
            if (n < 2 || !less(middle, middle - 1)) return;
            bring(first, half, buffer);
            runs all{buffer, buffer + half, middle, first + n, first, nullptr};
            try {
                merge<false>(all);
            } catch (...) {
                std::copy(all.left, all.left_end, all.out);
                throw;
            }
            std::copy(all.left, all.left_end, all.out);
        }

        static constexpr void bring(T* from, std::ptrdiff_t n, T* to) {
            if (from != to) std::copy(from, from + n, to);
        }

        // Returns where the result is, at home or in the scratch; if less
        // throws, all are at home. Most runs are of equal length, 2^k.
        constexpr T* sort_blocks(T* home, T* scratch, std::ptrdiff_t n) {
            if (n <= 4) return n == 4 ? sort_four(home) : insert(home, n);
            const auto half = static_cast<std::ptrdiff_t>(
                std::bit_floor(static_cast<std::size_t>(n - 1)));
            T* const from = sort_blocks(home, scratch, half);
            T* const to = from == home ? scratch : home;
            T *const middle = from + half, *const end = from + n;
            bring(sort_blocks(home + half, scratch + half, n - half), n - half,
                  middle);
            if (!less(middle, middle - 1)) {
                predicts = true;
                return from;
            }
            runs all{from, middle, middle, end, to, to + n};
            try {
                if (less(end - 1, from))
                    all = {middle, end, from, middle, to, to + n};
                else
                    merge<true>(all);
            } catch (...) {
                bring(from, n, home);
                throw;
            }
            if (all.left > all.left_end || all.right > all.right_end)
                return bring(from, n, to), to;  // less is no weak order
            all.out = std::copy(all.left, all.left_end, all.out);
            std::copy(all.right, all.right_end, all.out);
            return to;
        }

        constexpr T* insert(T* v, std::ptrdiff_t n) {
            for (std::ptrdiff_t i = 1; i < n; ++i)
                for (std::ptrdiff_t j = i; j > 0 && less(v + j, v + j - 1); --j)
                    std::swap(v[j], v[j - 1]);
            return v;
        }

        // Of two sorted pairs, the lesser head and the greater tail are where
        // they belong, and the rest is compared: six comparisons at most.
        constexpr T* sort_four(T* v) {
            const int a = less(v + 1, v), b = less(v + 2, v + 1);
            const int c = less(v + 3, v + 2);
            if (!(a | b | c)) return v;
            T pairs[]{v[a], v[1 - a], v[2 + c], v[3 - c]};
            const int d = less(pairs + 2, pairs);
            const int e = less(pairs + 3, pairs + 1);
            const int x = (1 + e) * (1 - d), y = 2 + e - (d & (1 - e));
            const int swapped = (y - x) * less(pairs + y, pairs + x);
            v[0] = pairs[2 * d], v[1] = pairs[x + swapped];
            v[2] = pairs[y - swapped], v[3] = pairs[3 - 2 * e];
            return v;
        }

        // Until a run is empty. What throws leaves all as it was some steps
        // before: their outputs have only filled the gap before the right run.
        template <bool from_both_ends>
        constexpr void merge(runs& all) {
            while (true) {
                auto n = std::min(all.left_end - all.left,
                                  all.right_end - all.right);
                if (n <= 0) return;
                T* const first = all.right;
                if (n > 8 && predicts) {
                    predicts = merge_runs(all, all.out + n);
                } else {
                    n = n > 64 ? 32 : n;
                    merge_steps<from_both_ends>(all, n);
                    const auto taken = all.right - first;
                    predicts = taken <= n / 16 || taken >= n - n / 16;
                }
            }
        }

        template <bool from_both_ends>
        constexpr void merge_steps(runs& all, std::ptrdiff_t n) {
            auto [left, left_end, right, right_end, out, out_end] = all;
            for (; n > 0; --n) {
                const std::ptrdiff_t from_right = less(right, left);
                choose(out++, left, right, from_right);
                right += from_right;
                left += 1 - from_right;
                if constexpr (from_both_ends) {
                    --left_end, --right_end;
                    const std::ptrdiff_t from_left = less(right_end, left_end);
                    choose(--out_end, right_end, left_end, from_left);
                    left_end += 1 - from_left;
                    right_end += from_left;
                }
            }
            all = {left, left_end, right, right_end, out, out_end};
        }

        // One of two elements, without a branch: compilers choose between
        // values that fit a register, and between addresses of others.
        static constexpr void choose(T* out, const T* a, const T* b,
                                     bool is_b) {
            if constexpr (sizeof(T) <= sizeof(void*)) {
                T chosen = *a;
                if (is_b) chosen = *b;
                *out = chosen;
            } else {
                *out = *(is_b ? b : a);
            }
        }

        // Takes from runs up to stop while they are long, which it returns.
        constexpr bool merge_runs(runs& all, T* stop) {
            auto [left, left_end, right, right_end, out, out_end] = all;
            bool are_long = true;
            while (are_long && stop - out >= 8) {
                T* const first = out;
                for (int twice = 0; twice < 2; ++twice) {
                    while (out != stop && !less(right, left)) *out++ = *left++;
                    if (out != stop) *out++ = *right++;
                    while (out != stop && less(right, left)) *out++ = *right++;
                    if (out != stop) *out++ = *left++;
                }
                are_long = out - first >= 8;
            }
            all = {left, left_end, right, right_end, out, out_end};
            return are_long;
        }
    };
};

inline constexpr merge_sort_function merge_sort{};

}  // namespace tenet
