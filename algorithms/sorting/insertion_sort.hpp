// insertion_sort: a stable sort in place, for what is short or nearly in order.
//
// Beyond some dozens of elements that are far from where they belong, use
// merge_sort or quick_sort. If a comparison throws, the range is a permutation
// of what it was.
//
// Technique:  moves each element in turn back to behind the last that is not
//             greater
// Complexity: at most n - 1 + d comparisons and 2n + d moves, where d is the
//             number of inversions, at most n (n - 1) / 2; space O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.2.1
// Laws:       insertion_sorter
// See also:   merge_sort
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   insertion_sort(numbers, std::less<>(), [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct insertion_sort_function {
    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), compare, projection);
    }

    template <std::ranges::bidirectional_range R,
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
        for (I next = first; next != last; ++next) {
            I to = next;
            while (to != first && less(next, std::ranges::prev(to))) --to;
            if (to != next) insert(to, next);
        }
        return last;
    }

    // Only here do elements move, and nothing is compared any more.
    template <class I>
    static constexpr void insert(I to, I from) {
        std::iter_value_t<I> element = std::ranges::iter_move(from);
        std::ranges::move_backward(to, from, std::ranges::next(from));
        *to = std::move(element);
    }
};

inline constexpr insertion_sort_function insertion_sort{};

}  // namespace tenet
