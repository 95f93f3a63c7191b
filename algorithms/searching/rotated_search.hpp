// rotated_search: finds an element in a sorted range that has been rotated.
//
// Such as a ring buffer of ascending stamps, seen from its first slot. Elements
// must differ: among equal ones, the place of rotation cannot be halved.
//
// Technique:  binary search for the place of rotation, the first element that
//             is less than the first, then in the part that may hold x
// Complexity: at most 2 ceil(log2(n + 1)) + 2 comparisons; space O(1)
// Reference:  R. Sedgewick and K. Wayne, Algorithms, 4th edition, 2011,
//             creative problem 1.4.20 (of bitonic arrays)
// Laws:       rotated_search
// See also:   lower_bound, partition_point
//
// Example:
//   const std::array rotated{5, 7, 1, 2, 4};
//   const auto at = rotated_search(rotated, 7);
//   at == rotated.begin() + 1 && rotated_search(rotated, 3) == rotated.end()
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the element that is equivalent to the value, or the end if there is none.
// Throws what the comparator and the projection throw.
struct rotated_search_function {
    template <
        std::random_access_iterator I, std::sentinel_for<I> S, class T,
        class Projection = std::identity,
        std::indirect_strict_weak_order<const T*, std::projected<I, Projection>>
            Compare = std::ranges::less>
    constexpr I operator()(I first, S last, const T& value,
                           Compare compare = {},
                           Projection projection = {}) const {
        return find(first, std::ranges::next(first, last), value, compare,
                    projection);
    }

    template <
        std::ranges::random_access_range R, class T,
        class Projection = std::identity,
        std::indirect_strict_weak_order<
            const T*, std::projected<std::ranges::iterator_t<R>, Projection>>
            Compare = std::ranges::less>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, const T& value, Compare compare = {},
        Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return find(first, std::ranges::next(first, std::ranges::end(range)),
                    value, compare, projection);
    }

private:
    // What is not less than the first element comes before the rotation. The
    // value, by the same question, is in that part or behind it.
    template <class I, class T, class Compare, class Projection>
    static constexpr I find(I first, I last, const T& value, Compare& compare,
                            Projection& projection) {
        if (first == last) return last;
        const auto less = [&](auto&& a, auto&& b) -> bool {
            return std::invoke(compare, a, b);
        };
        const auto seen = [&](I at) -> decltype(auto) {
            return std::invoke(projection, *at);
        };
        const I rotation = partition_point(
            first, last, [&](auto&& each) { return !less(each, seen(first)); },
            std::ref(projection));
        const bool behind = less(value, seen(first));
        const I end = behind ? last : rotation;
        const I at = partition_point(
            behind ? rotation : first, end,
            [&](auto&& each) { return less(each, value); },
            std::ref(projection));
        return at == end || less(value, seen(at)) ? last : at;
    }
};

inline constexpr rotated_search_function rotated_search{};

}  // namespace tenet
