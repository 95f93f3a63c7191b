// bubble_sort: a stable sort in place that only exchanges neighbours.
//
// For learning, and for what can be exchanged only so; insertion_sort does the
// same with fewer comparisons and half the moves. If a comparison throws, the
// range is a permutation of what it was.
//
// Technique:  passes from left to right exchange neighbours that are out of
//             order, each as far as the last exchange of the pass before, until
//             one exchanges nothing
// Complexity: n - 1 comparisons if already sorted, at most n (n - 1) / 2; as
//             many exchanges as there are inversions; space O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.2.2
// Laws:       bubble_sorter
// See also:   insertion_sort
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   bubble_sort(numbers, std::less<>(), [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct bubble_sort_function {
    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), compare, projection);
    }

    template <std::ranges::forward_range R, class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Compare compare = {}, Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return sort(first, std::ranges::next(first, std::ranges::end(range)),
                    compare, projection);
    }

private:
    // What is behind the last exchange of a pass is in its place.
    template <class I, class Compare, class Projection>
    static constexpr I sort(I first, I last, Compare& compare,
                            Projection& projection) {
        for (I end = last; end != first;) {
            I exchanged = first, left = first;
            for (I right = std::ranges::next(first); right != end;
                 left = right, ++right)
                if (std::invoke(compare, std::invoke(projection, *right),
                                std::invoke(projection, *left))) {
                    std::ranges::iter_swap(left, right);
                    exchanged = right;
                }
            end = exchanged;
        }
        return last;
    }
};

inline constexpr bubble_sort_function bubble_sort{};

}  // namespace tenet
