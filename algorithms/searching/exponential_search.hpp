// exponential_search: the first element not less than x, near the front.
//
// The answer of lower_bound in time that depends on its place, not on the
// length: for what is mostly found early, for ranges that have no end, and for
// merging a short list into a long one. Elsewhere it compares up to twice as
// often as lower_bound.
//
// Technique:  doubling the distance from the front until an element is not
//             less, then partition_point in the last interval
// Complexity: at most 2 floor(log2(i + 1)) + 1 comparisons if the answer is the
//             i-th, from 0; space O(1); without random access also 3 i + 1
//             increments
// Reference:  J. L. Bentley and A. C. Yao, An Almost Optimal Algorithm for
//             Unbounded Searching, Information Processing Letters 5, 1976
// Laws:       exponential_search, lower_bound
// See also:   lower_bound, interpolation_search, partition_point
//
// Example:
//   const auto squares = std::views::iota(0) |
//       std::views::transform([](int x) { return x * x; });
//   *exponential_search(squares, 50) == 64
#pragma once

#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The range
// must be partitioned by the comparison with the value, as a sorted one is. If
// its end is std::unreachable_sentinel, it must have elements up to twice the
// place of the answer. Throws what the comparator and the projection throw.
struct exponential_search_function {
    template <
        std::forward_iterator I, std::sentinel_for<I> S, class T,
        class Projection = std::identity,
        std::indirect_strict_weak_order<const T*, std::projected<I, Projection>>
            Compare = std::ranges::less>
    constexpr I operator()(I first, S last, const T& value,
                           Compare compare = {},
                           Projection projection = {}) const {
        const auto is_less = [&](auto&& each) -> bool {
            return std::invoke(compare, each, value);
        };
        return find(first, last, is_less, projection);
    }

    template <
        std::ranges::forward_range R, class T, class Projection = std::identity,
        std::indirect_strict_weak_order<
            const T*, std::projected<std::ranges::iterator_t<R>, Projection>>
            Compare = std::ranges::less>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, const T& value, Compare compare = {},
        Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       value, std::ref(compare), std::ref(projection));
    }

private:
    // Loop invariant: all before first are less; there are step - 1 of them.
    template <class I, class S, class Less, class Projection>
    static constexpr I find(I first, S last, const Less& is_less,
                            Projection& projection) {
        for (std::iter_difference_t<I> step = 1;; step *= 2) {
            const I at = ahead(first, step - 1, last);
            if (at == last || !is_less(std::invoke(projection, *at)))
                return partition_point(first, at, is_less,
                                       std::ref(projection));
            first = std::ranges::next(at);
        }
    }

    template <class I, class S>
    static constexpr I ahead(I first, std::iter_difference_t<I> n, S last) {
        if constexpr (std::random_access_iterator<I> &&
                      std::same_as<S, std::unreachable_sentinel_t>)
            return first + n;
        else
            return std::ranges::next(first, n, last);
    }
};

inline constexpr exponential_search_function exponential_search{};

}  // namespace tenet
