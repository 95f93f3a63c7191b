// merge_sort: a stable sort with few comparisons.
//
// For sorting by several keys in turn, for costly comparisons and for input in
// sorted runs; std::sort needs no memory and is faster on plain numbers.
// If a comparison throws, the range is a permutation of what it was (if moves
// do not throw); if the allocation does, it is unchanged.
//
// Technique:  divide and conquer: sorts both halves, then merges them with the
//             left one moved to a buffer
// Complexity: at most n ceil(log2 n) comparisons, n - 1 if already sorted;
//             space n/2, allocated once; recursion depth O(log n)
// Reference:  J. von Neumann, 1945, after D. E. Knuth, The Art of Computer
//             Programming 3, 5.2.4
// Laws:       stable_sorter
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   merge_sort(numbers, std::less<>(), [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
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
        const auto less = [&](const auto& a, const auto& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        std::vector<std::iter_value_t<I>> buffer;
        buffer.reserve(static_cast<std::size_t>((last - first) / 2));
        sort_halves(first, last, buffer, less);
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

    // Moves the lesser of both heads to out, the left one of equivalent ones.
    // [out, right) is always as long as what is left in the buffer, also when
    // an exception ends the loop: an iterator advances only after its element
    // has been moved.
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
};

inline constexpr merge_sort_function merge_sort{};

}  // namespace tenet
