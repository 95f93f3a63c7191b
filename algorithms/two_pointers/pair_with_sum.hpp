// pair_with_sum: two elements of a sorted range that add up to a target.
//
// For input that is sorted anyway; else a hash table of what has been met
// finds a pair in O(n), but takes O(n) memory.
//
// Technique:  two pointers: if the sum of the least and the greatest is too
//             small, the least is in no pair, and if it is too great, the
//             greatest is in none
// Complexity: at most n - 1 sums; space O(1)
// Reference:  as a step of 3SUM: A. Gajentaan and M. Overmars, On a class of
//             O(n^2) problems in computational geometry, 1995
// Laws:       pair_with_sum
// See also:   three_sum
//
// Example:
//   const std::array sorted{-3, 1, 4, 9};
//   const auto found = pair_with_sum(sorted, 5);
//   found && *found->first == 1 && *found->second == 4
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the places of a pair, the first before the second, or nothing. Precondition:
// the elements, as the projection sees them, are sorted by <.
struct pair_with_sum_function {
    template <class I, class Projection>
    using number = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    constexpr std::optional<std::pair<I, I>> operator()(
        I first, S last, number<I, Projection> target,
        Projection projection = {}) const {
        return find(first, std::ranges::next(first, last), target, projection);
    }

    template <std::ranges::bidirectional_range R,
              class Projection = std::identity>
    requires std::ranges::borrowed_range<R>
    constexpr auto operator()(
        R&& range, number<std::ranges::iterator_t<R>, Projection> target,
        Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return find(first, std::ranges::next(first, std::ranges::end(range)),
                    target, projection);
    }

    // The sum in a type that orders as the numbers do: exact for integers of
    // any size (of 64 bits: multiples of 2^32, and what is left), by + for
    // other types.
    template <class T, std::same_as<T>... More>
    static constexpr auto sum_of(const T& x, const More&... more) {
        using wide = std::conditional_t<std::unsigned_integral<T>,
                                        std::uint64_t, std::int64_t>;
        if constexpr (!std::integral<T>) {
            return (x + ... + more);
        } else if constexpr (sizeof(T) < sizeof(wide)) {
            return (std::int64_t{x} + ... + std::int64_t{more});
        } else {
            const std::int64_t low = (rest(wide{x}) + ... + rest(wide{more}));
            const std::int64_t high =
                (multiple(wide{x}) + ... + multiple(wide{more}));
            return std::pair(high + multiple(low), rest(low));
        }
    }

private:
    // Every pair that is left lies in [first, right].
    template <class I, class Projection>
    static constexpr std::optional<std::pair<I, I>> find(
        I first, I last, const number<I, Projection>& target,
        Projection& projection) {
        assert(std::ranges::is_sorted(first, last, std::less<>(),
                                      std::ref(projection)));
        if (first == last) return std::nullopt;
        const auto wanted = sum_of(target);
        for (I right = std::ranges::prev(last); first != right;) {
            const number<I, Projection> a = std::invoke(projection, *first);
            const number<I, Projection> b = std::invoke(projection, *right);
            const auto sum = sum_of(a, b);
            if (sum == wanted) return std::pair(first, right);
            if (sum < wanted)
                ++first;
            else
                --right;
        }
        return std::nullopt;
    }

    template <class Wide>
    static constexpr std::int64_t multiple(Wide x) {
        return static_cast<std::int64_t>(x >> 32);
    }
    template <class Wide>
    static constexpr std::int64_t rest(Wide x) {
        return static_cast<std::int64_t>(x & 0xffff'ffff);
    }
};

inline constexpr pair_with_sum_function pair_with_sum{};

}  // namespace tenet
