// tim_sort: a stable sort that uses what is in order already.
//
// For data that comes in runs: appended to, merged or reversed; merge_sort is
// faster on what is random. If a comparison or an allocation throws, the range
// is a permutation of what it was (if moves do not throw).
//
// Technique:  finds ascending and strictly descending runs, makes short ones
//             longer by binary insertion and merges neighbours of like length
//             from both ends; while one of them wins again and again, gallops:
//             doubles its steps to find how far, and moves all that at once
// Invariant:  of the lengths ..., w, x, y, z of pending runs, w > x + y,
//             x > y + z and y > z
// Complexity: n - 1 comparisons if in order or strictly in the opposite,
//             O(n + n log r) if of r runs, about n log2 n if random; space n
// Reference:  T. Peters, listsort.txt, 2002; S. de Gouw et al., OpenJDK's
//             java.utils.Collection.sort() is broken, 2015 (the invariant)
// Laws:       run_sorter
// See also:   merge_sort, insertion_sort
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   tim_sort(numbers, std::less<>(), [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct tim_sort_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        const auto less = [&](const auto& a, const auto& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        const I end = std::ranges::next(first, last);
        sorter<I, decltype(less)>{less}.sort(first, end);
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
    // How many of n elements a condition holds for, which it does for the first
    // ones only; looks at few if it is few.
    template <class N, class Condition>
    static constexpr N gallop(N n, const Condition& holds) {
        N low = 0, step = 1;
        for (; step <= n - low && holds(low + step - 1); step *= 2) low += step;
        N high = std::min(low + step - 1, n);
        while (low < high) {
            const N middle = low + (high - low) / 2;
            if (holds(middle))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    template <class I, class Less>
    struct sorter {
        using element = std::iter_value_t<I>;
        using distance = std::iter_difference_t<I>;
        static constexpr distance worth_it = 7;

        const Less& less;
        std::vector<I> bounds{};  // of runs, the end of each
        std::vector<element> buffer{};
        distance patience = worth_it;  // wins in a row before it gallops

        constexpr void sort(I first, I last) {
            const distance shortest = shortest_run(last - first);
            bounds.push_back(first);
            while (bounds.back() != last) {
                const I begin = bounds.back();
                I end = run_from(begin, last);
                if (end - begin < shortest) {
                    const I sorted = end;
                    end = begin + std::min(shortest, last - begin);
                    insert(begin, sorted, end);
                }
                bounds.push_back(end);
                while (is_to_merge()) merge_next();
                assert(lengths_fall());
            }
            while (runs() > 1) merge_next();
        }

        // From 16 to 32, so that n is a power of two of them, or little less.
        static constexpr distance shortest_run(distance n) {
            distance rest = 0;
            for (; n >= 32; n /= 2) rest |= n % 2;
            return n + rest;
        }

        // Finds the end of a run, and reverses one that descends.
        constexpr I run_from(I first, I last) const {
            I at = first + 1;
            if (at == last) return at;
            const bool falls = less(at, first);
            while (++at != last && less(at, at - 1) == falls) {
            }
            if (falls) std::ranges::reverse(first, at);
            return at;
        }

        constexpr void insert(I first, I sorted, I last) const {
            for (I next = sorted; next != last; ++next) {
                I to = first;
                for (distance n = next - first; n > 0; n /= 2)
                    to += (n + 1) / 2 * !less(next, to + ((n + 1) / 2 - 1));
                element moved = std::ranges::iter_move(next);
                std::ranges::move_backward(to, next, next + 1);
                *to = std::move(moved);
            }
        }

        constexpr std::size_t runs() const { return bounds.size() - 1; }
        // Of the run that is the i-th from the end, counted from 0.
        constexpr distance length(std::size_t i) const {
            const auto end = bounds.size() - 1 - i;
            return bounds[end] - bounds[end - 1];
        }
        constexpr bool is_short(std::size_t i) const {
            return runs() > i && length(i) <= length(i - 1) + length(i - 2);
        }
        constexpr bool is_to_merge() const {
            return is_short(2) || is_short(3) ||
                   (runs() > 1 && length(1) <= length(0));
        }
        constexpr bool lengths_fall() const {
            for (std::size_t i = 2; i < runs(); ++i)
                if (is_short(i)) return false;
            return runs() < 2 || length(1) > length(0);
        }
        // The last two, or those before if the last is the longest of three.
        constexpr void merge_next() {
            const bool before = runs() > 2 && length(2) < length(0);
            const auto at = bounds.end() - (before ? 3 : 2);
            merge(at[-1], at[0], at[1]);
            bounds.erase(at);
        }

        struct halves {  // in the buffer, and where they are merged to
            typename std::vector<element>::iterator left, left_end;
            typename std::vector<element>::iterator right, right_end;
            I out, out_end;
        };

        constexpr void merge(I first, I middle, I last) {
            first += gallop(middle - first, [&](distance i) {
                return !less(middle, first + i);
            });
            if (first == middle) return;
            last -= gallop(last - middle, [&](distance i) {
                return !less(last - 1 - i, middle - 1);
            });
            buffer.assign(std::move_iterator(first), std::move_iterator(last));
            const auto half = buffer.begin() + (middle - first);
            halves all{buffer.begin(), half, half, buffer.end(), first, last};
            const auto move_rest = [&all] {
                all.out = std::move(all.left, all.left_end, all.out);
                std::move(all.right, all.right_end, all.out);
            };
            try {
                while (all.left != all.left_end && all.right != all.right_end)
                    merge_some(all);
            } catch (...) {
                move_rest();
                throw;
            }
            move_rest();
        }

        // From both ends at once, which do not depend on each other, so many
        // that they cannot meet.
        constexpr void merge_some(halves& all) {
            auto& [left, left_end, right, right_end, out, out_end] = all;
            const distance n = std::min(
                {patience, (left_end - left) / 2, (right_end - right) / 2});
            const auto from = right;
            for (distance i = 0; i < n; ++i) {
                const bool takes_right = less(right, left);
                *out++ = std::move(*(takes_right ? right : left));
                right += takes_right;
                left += !takes_right;
                const bool takes_left = less(right_end - 1, left_end - 1);
                *--out_end = std::move((takes_left ? left_end : right_end)[-1]);
                left_end -= takes_left;
                right_end -= !takes_left;
            }
            const distance was = patience;
            if (right != from && right - from != n) return;
            gallop_on(all);
            patience = n < was ? was : patience + 2;
        }

        // While one run wins by many.
        constexpr void gallop_on(halves& all) {
            for (auto won = worth_it;
                 won >= worth_it && all.right != all.right_end;) {
                const distance lefts = gallop(
                    all.left_end - all.left,
                    [&](distance i) { return !less(all.right, all.left + i); });
                all.out = std::move(all.left, all.left + lefts, all.out);
                all.left += lefts;
                if (all.left == all.left_end) return;
                const distance rights = gallop(
                    all.right_end - all.right,
                    [&](distance i) { return less(all.right + i, all.left); });
                all.out = std::move(all.right, all.right + rights, all.out);
                all.right += rights;
                won = std::max(lefts, rights);
                patience = std::max<distance>(patience - 1, 1);
            }
        }
    };
};

inline constexpr tim_sort_function tim_sort{};

}  // namespace tenet
