// partition_point: binary search for the first place where a predicate fails.
//
// The predicate must hold up to some point and fail from there on; if it never
// fails, the end is returned. On a sorted range, "less than x" finds the lower
// bound of x; on integers, "too small" finds the least that suffices.
//
// Technique:  halving the interval that contains the point; with random access
//             by steps of powers of two, which take no branch and, in a large
//             contiguous range, prefetch what may be asked about next
// Complexity: at most ceil(log2(n + 1)) calls of the predicate; space O(1);
//             without random access also n increments, and n more if the
//             range is not sized
// Reference:  J. Mauchly, Theory and Techniques for the Design of Electronic
//             Digital Computers 3, Moore School lectures, 1946;
//             J. Bloch, Nearly All Binary Searches and Mergesorts are Broken,
//             2006 (the sum of two indices overflows);
//             L. E. Shar, after D. E. Knuth, The Art of Computer Programming 3,
//             6.2.1 (uniform binary search)
// Laws:       partition_search
//
// Example:
//   const std::array sorted{1, 2, 4, 8};
//   const auto at = partition_point(sorted, [](int x) { return x < 3; });
//   const int root = partition_point(0, 99, [](int x) { return x * x < 49; });
//   *at == 4 && root == 7
#pragma once

#include <bit>
#include <cassert>
#include <concepts>
#include <functional>
#include <iterator>
#include <memory>
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
        return search_uniformly(
            low, static_cast<count>(high) - static_cast<count>(low), predicate);
    }

private:
    template <class I, class Predicate, class Projection>
    static constexpr I in_range(I first, std::iter_difference_t<I> n,
                                Predicate& predicate, Projection& projection) {
        const auto holds = [&](const auto& at) -> bool {
            return std::invoke(predicate, std::invoke(projection, *at));
        };
        if constexpr (std::random_access_iterator<I> &&
                      std::integral<std::iter_difference_t<I>>)
            return search_uniformly(
                first,
                static_cast<std::make_unsigned_t<std::iter_difference_t<I>>>(n),
                holds);
        else
            return search(first, n, holds);
    }

    // Loop invariant: the point is one of the 2 * step - 1 places from first
    // on, or behind the last. After the first question, which leaves as many
    // places as the greatest power of two, overlapping ones if need be, each
    // adds a step or none. A conditional expression might become a branch.
    template <class Position, class Count, class Predicate>
    static constexpr Position search_uniformly(Position first, Count n,
                                               Predicate&& predicate) {
        if (n == 0) return first;
        Count step = std::bit_floor(n);
        const auto chosen = [&](Count distance) {
            return distance &
                   -static_cast<Count>(bool(predicate(ahead(first, step - 1))));
        };
        first = ahead(first, chosen(n - step + 1));
        while ((step /= 2) > 0) {
#if defined(__GNUC__)
            // What is asked about next, whatever the answer, comes meanwhile.
            // In a function of its own, g++ 12 would take this for nothing.
            if constexpr (std::contiguous_iterator<Position>)
                if (n > 1 << 14 && step > 8 && !std::is_constant_evaluated()) {
                    const auto* const at = std::to_address(first);
                    __builtin_prefetch(at + (step / 2 - 1));
                    __builtin_prefetch(at + (step + step / 2 - 1));
                }
#endif
            first = ahead(first, chosen(step));
        }
        return first;
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
    template <std::random_access_iterator I, std::unsigned_integral Count>
    static constexpr I ahead(I first, Count n) {
        return first + static_cast<std::iter_difference_t<I>>(n);
    }

    template <std::integral Integer, std::unsigned_integral Count>
    static constexpr Integer ahead(Integer first, Count n) {
        return static_cast<Integer>(static_cast<Count>(first) + n);
    }
};

inline constexpr partition_point_function partition_point{};

}  // namespace tenet
