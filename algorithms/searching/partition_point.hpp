// partition_point: binary search for the first place where a predicate fails.
//
// The predicate must hold up to some point and fail from there on; if it never
// fails, the end is returned. On a sorted range, "less than x" finds the lower
// bound of x; on integers, "too small" finds the least that suffices.
//
// Technique:  halving the interval that contains the point
// Complexity: at most ceil(log2(n + 1)) calls of the predicate; space O(1);
//             without random access also n increments, and n more if the
//             range is not sized
// Reference:  J. Mauchly, Theory and Techniques for the Design of Electronic
//             Digital Computers 3, Moore School lectures, 1946;
//             J. Bloch, Nearly All Binary Searches and Mergesorts are Broken,
//             2006 (the sum of two indices overflows)
// Laws:       partition_search
//
// Example:
//   const std::array sorted{1, 2, 4, 8};
//   const auto at = partition_point(sorted, [](int x) { return x < 3; });
//   const int root = partition_point(0, 99, [](int x) { return x * x < 49; });
//   *at == 4 && root == 7
#pragma once

#include <cassert>
#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>

namespace tenet {

// An object, not a function: for a function, a call with iterators of std would
// be ambiguous with std::partition_point, found by argument-dependent lookup.
struct partition_point_function {
    template <
        std::forward_iterator I, std::sentinel_for<I> S,
        class Projection = std::identity,
        std::indirect_unary_predicate<std::projected<I, Projection>> Predicate>
    constexpr I operator()(I first, S last, Predicate predicate,
                           Projection projection = {}) const {
        return in_range(first, std::ranges::distance(first, last), predicate,
                        projection);
    }

    template <std::ranges::forward_range R, class Projection = std::identity,
              std::indirect_unary_predicate<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Predicate>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Predicate predicate, Projection projection = {}) const {
        return in_range(std::ranges::begin(range), std::ranges::distance(range),
                        predicate, projection);
    }

    // The first integer in [low, high) for which the predicate fails, or high.
    // The distance is unsigned: that of INT_MIN and INT_MAX overflows an int.
    template <std::integral Integer, std::predicate<const Integer&> Predicate>
    constexpr Integer operator()(Integer low, Integer high,
                                 Predicate predicate) const {
        assert(low <= high);
        using count = std::make_unsigned_t<decltype(high - low)>;
        return search(low, static_cast<count>(high) - static_cast<count>(low),
                      predicate);
    }

private:
    template <class I, class Predicate, class Projection>
    static constexpr I in_range(I first, std::iter_difference_t<I> n,
                                Predicate& predicate, Projection& projection) {
        return search(first, n, [&](const auto& at) -> bool {
            return std::invoke(predicate, std::invoke(projection, *at));
        });
    }

    // Loop invariant: the predicate holds before first and fails from first + n
    // on. Tests the middle and keeps the half that is undecided.
    template <class Position, class Count, class Predicate>
    static constexpr Position search(Position first, Count n,
                                     Predicate&& predicate) {
        while (n > 0) {
            const Count half = n / 2;
            const Position middle = ahead(first, half);
            if (predicate(middle)) {
                first = ahead(middle, Count(1));
                n -= half + 1;
            } else {
                n = half;
            }
        }
        return first;
    }

    template <std::forward_iterator I>
    static constexpr I ahead(I first, std::iter_difference_t<I> n) {
        return std::ranges::next(first, n);
    }

    template <std::integral Integer, std::unsigned_integral Count>
    static constexpr Integer ahead(Integer first, Count n) {
        return static_cast<Integer>(static_cast<Count>(first) + n);
    }
};

inline constexpr partition_point_function partition_point{};

}  // namespace tenet
