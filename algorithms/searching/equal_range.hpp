// equal_range: the elements of a sorted range that are equivalent to x.
//
// From the lower_bound of x to its upper_bound; where there are none, both are
// the place at which x can be inserted. How many there are is its size.
//
// Technique:  partition_point of "less than x", and from there on of "not
//             greater than x"
// Complexity: at most 2 ceil(log2(n + 1)) comparisons; space O(1); without
//             random access also 2 n increments, and n more if the range is
//             not sized
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.2.1
// Laws:       equal_range
// See also:   lower_bound, upper_bound, partition_point
//
// Example:
//   const std::array sorted{1, 2, 2, 4};
//   equal_range(sorted, 2).size() == 2 && equal_range(sorted, 3).empty()
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The range
// must be partitioned by both comparisons with the value, as a sorted one is.
// Throws what the comparator and the projection throw.
struct equal_range_function {
    template <
        std::forward_iterator I, std::sentinel_for<I> S, class T,
        class Projection = std::identity,
        std::indirect_strict_weak_order<const T*, std::projected<I, Projection>>
            Compare = std::ranges::less>
    constexpr std::ranges::subrange<I> operator()(
        I first, S last, const T& value, Compare compare = {},
        Projection projection = {}) const {
        return find(first, std::ranges::distance(first, last), value, compare,
                    projection);
    }

    template <
        std::ranges::forward_range R, class T, class Projection = std::identity,
        std::indirect_strict_weak_order<
            const T*, std::projected<std::ranges::iterator_t<R>, Projection>>
            Compare = std::ranges::less>
    constexpr std::ranges::borrowed_subrange_t<R> operator()(
        R&& range, const T& value, Compare compare = {},
        Projection projection = {}) const {
        return find(std::ranges::begin(range), std::ranges::distance(range),
                    value, compare, projection);
    }

private:
    template <class I, class T, class Compare, class Projection>
    static constexpr std::ranges::subrange<I> find(I first,
                                                   std::iter_difference_t<I> n,
                                                   const T& value,
                                                   Compare& compare,
                                                   Projection& projection) {
        const std::counted_iterator begin(first, n);
        const auto lower = partition_point(
            begin, std::default_sentinel,
            [&](auto&& each) -> bool {
                return std::invoke(compare, each, value);
            },
            std::ref(projection));
        const auto upper = partition_point(
            lower, std::default_sentinel,
            [&](auto&& each) -> bool {
                return !std::invoke(compare, value, each);
            },
            std::ref(projection));
        return {lower.base(), upper.base()};
    }
};

inline constexpr equal_range_function equal_range{};

}  // namespace tenet
