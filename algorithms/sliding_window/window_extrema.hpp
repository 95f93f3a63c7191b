// window_extrema: the least, or greatest, element of every window of a size.
//
// Technique:  a queue of candidates in rising order: what enters on the right
//             removes those that are greater, for they are in no later window
//             without it, and the front leaves when the window has passed it
// Complexity: at most 2n comparisons; space O(size of the window) beside the
//             result
// Reference:  R. Harter, The minimum on a sliding window algorithm, 2001
// Laws:       window_extrema
// See also:   two_ended_window
//
// Example:
//   const std::vector prices{1, 3, -1, -3, 5, 3};
//   const auto greatest = window_extrema(prices, 3, std::greater<>());
//   greatest.size() == 4 && *greatest[0] == 3 && *greatest[2] == 5
#pragma once

#include <cassert>
#include <deque>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// for each of the n - size + 1 windows, none if size is greater than n, where
// its first element is that no other comes before by compare. Precondition:
// size > 0.
struct window_extrema_function {
    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              std::indirect_strict_weak_order<std::projected<I, Projection>>
                  Compare = std::ranges::less>
    std::vector<I> operator()(I first, S last, std::iter_difference_t<I> size,
                              Compare compare = {},
                              Projection projection = {}) const {
        assert(size > 0);
        std::vector<I> extrema;
        std::deque<std::pair<I, std::iter_difference_t<I>>> candidates;
        for (std::iter_difference_t<I> i = 0; first != last; ++first, ++i) {
            if (!candidates.empty() && i - candidates.front().second == size)
                candidates.pop_front();
            while (
                !candidates.empty() &&
                std::invoke(compare, std::invoke(projection, *first),
                            std::invoke(projection, *candidates.back().first)))
                candidates.pop_back();
            candidates.emplace_back(first, i);
            if (i >= size - 1) extrema.push_back(candidates.front().first);
        }
        return extrema;
    }

    template <std::ranges::forward_range R, class Projection = std::identity,
              std::indirect_strict_weak_order<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Compare = std::ranges::less>
    requires std::ranges::borrowed_range<R>
        std::vector<std::ranges::iterator_t<R>>
    operator()(R&& range, std::ranges::range_difference_t<R> size,
               Compare compare = {}, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range), size,
                       std::ref(compare), std::ref(projection));
    }
};

inline constexpr window_extrema_function window_extrema{};

}  // namespace tenet
