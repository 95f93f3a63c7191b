// merge_sort: sorts a range and keeps equal elements in the order they had.
//
// For order by several keys in turn, costly comparisons and input in ordered
// runs; std::sort needs no memory and is faster on plain numbers.
// If a comparison throws, the range still holds all its elements, in no
// particular order; if there is no memory, nothing has changed.
//
// Technique:  divide and conquer; two ordered halves are merged with the left
//             one set aside in a buffer
// Complexity: at most n ceil(log2 n) comparisons, n - 1 if already in order;
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

// An object, not a function, so that it can be handed to another function.
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

    // Fills the range from the front with the lesser of both heads, the left
    // one of equals. The gap between out and right has room for just what the
    // buffer still holds, also when an exception ends the loop: places advance
    // only after their element has moved.
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
