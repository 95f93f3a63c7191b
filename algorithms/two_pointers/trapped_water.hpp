// trapped_water: how much water stays between walls after rain.
//
// Each element is the height of a wall of width 1; what is outside is lower
// than all of them. Above a wall, water stands as high as the lower of the
// highest walls on its left and on its right.
//
// Technique:  two pointers: the side whose highest wall so far is lower moves
//             inwards, for that wall bounds the water there whatever else comes
// Complexity: at most 2n - 2 comparisons; space O(1)
// Reference:  of folklore; how much it is: A. Blecher, C. Brennan and A.
//             Knopfmacher, The water capacity of integer compositions, 2018
// Laws:       trapped_water
// See also:   largest_container
//
// Example:
//   trapped_water(std::array{0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1}) == 6
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the sum as a std::uint64_t, whatever integers the heights are, negative ones
// included: it is exact for fewer than 2^32 heights of 32 bits, and modulo 2^64
// for others. Of other heights, it is of their type.
struct trapped_water_function {
    template <class I, class Projection>
    using height = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;
    template <class Height>
    using sum_of =
        std::conditional_t<std::integral<Height>, std::uint64_t, Height>;

    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    constexpr sum_of<height<I, Projection>> operator()(
        I first, S last, Projection projection = {}) const {
        if (first == last) return {};
        I left = first,
          right = std::ranges::prev(std::ranges::next(first, last));
        height<I, Projection> left_level = std::invoke(projection, *left);
        height<I, Projection> right_level = std::invoke(projection, *right);
        sum_of<height<I, Projection>> sum{};
        while (left != right)
            if (left_level < right_level)
                rise(left_level, std::invoke(projection, *++left), sum);
            else
                rise(right_level, std::invoke(projection, *--right), sum);
        return sum;
    }

    template <std::ranges::bidirectional_range R,
              class Projection = std::identity>
    constexpr auto operator()(R&& range, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(projection));
    }

private:
    // To the next wall: a higher one is the new level, else water stands on it.
    template <class Height, class Sum>
    static constexpr void rise(Height& level, const Height& wall, Sum& sum) {
        if (level < wall)
            level = wall;
        else
            sum += static_cast<Sum>(level) - static_cast<Sum>(wall);
    }
};

inline constexpr trapped_water_function trapped_water{};

}  // namespace tenet
