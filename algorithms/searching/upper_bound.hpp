// upper_bound: the first element of a sorted range that is greater than x.
//
// That is where x can be inserted behind its equals, which lie between its
// lower_bound and this; the end if none is greater.
//
// Technique:  partition_point of "not greater than x"
// Complexity: at most ceil(log2(n + 1)) comparisons; space O(1); without random
//             access also n increments, and n more if the range is not sized
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.2.1
// Laws:       upper_bound
// See also:   lower_bound, partition_point
//
// Example:
//   const std::array sorted{1, 2, 2, 4};
//   *upper_bound(sorted, 2) == 4 && upper_bound(sorted, 4) == sorted.end()
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The range
// must be partitioned by the comparison with the value, as a sorted one is.
// Throws what the comparator and the projection throw.
struct upper_bound_function {
    template <
        std::forward_iterator I, std::sentinel_for<I> S, class T,
        class Projection = std::identity,
        std::indirect_strict_weak_order<const T*, std::projected<I, Projection>>
            Compare = std::ranges::less>
    constexpr I operator()(I first, S last, const T& value,
                           Compare compare = {},
                           Projection projection = {}) const {
        return partition_point(first, last, before(value, compare),
                               std::ref(projection));
    }

    template <
        std::ranges::forward_range R, class T, class Projection = std::identity,
        std::indirect_strict_weak_order<
            const T*, std::projected<std::ranges::iterator_t<R>, Projection>>
            Compare = std::ranges::less>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, const T& value, Compare compare = {},
        Projection projection = {}) const {
        return partition_point(range, before(value, compare),
                               std::ref(projection));
    }

private:
    template <class T, class Compare>
    static constexpr auto before(const T& value, Compare& compare) {
        return [&](auto&& each) -> bool {
            return !std::invoke(compare, value, each);
        };
    }
};

inline constexpr upper_bound_function upper_bound{};

}  // namespace tenet
