// largest_container: two walls that hold the most water between them.
//
// Each element is the height of a wall, 1 apart from the next. What two hold is
// their distance times the height of the lower.
//
// Technique:  two pointers, from the widest container inwards: the lower wall
//             is given up, for with it none that is less wide holds more
// Complexity: n - 1 products; space O(1)
// Reference:  as a puzzle, of folklore; the argument is that of saddleback
//             search: R. Bird, Improving saddleback search, Mathematics of
//             Program Construction, 2006
// Laws:       largest_container
// See also:   trapped_water, pair_with_sum
//
// Example:
//   const std::array walls{1, 8, 6, 2, 5, 4, 8, 3, 7};
//   const auto most = largest_container(walls);
//   most->first == walls.begin() + 1 && most->second == walls.begin() + 8
#pragma once

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
// the places of the two walls, the widest of the largest containers, or nothing
// if there are fewer than two. Precondition: no height is negative. Integers
// are multiplied exactly, whatever their size, for fewer than 2^32 walls.
struct largest_container_function {
    template <class I, class Projection>
    using height = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    constexpr std::optional<std::pair<I, I>> operator()(
        I first, S last, Projection projection = {}) const {
        auto width = std::ranges::distance(first, last) - 1;
        if (width < 1) return std::nullopt;
        I left = first, right = std::ranges::next(first, width);
        std::pair<I, I> best(left, right);
        auto most = area<height<I, Projection>>(0, width);
        for (; width > 0; --width) {
            const height<I, Projection> on_left =
                std::invoke(projection, *left);
            const height<I, Projection> on_right =
                std::invoke(projection, *right);
            assert(!(on_left < 0) && !(on_right < 0));
            const bool left_is_lower = on_left < on_right;
            const auto holds = area(left_is_lower ? on_left : on_right, width);
            if (most < holds) {
                most = holds;
                best = {left, right};
            }
            if (left_is_lower)
                ++left;
            else
                --right;
        }
        return best;
    }

    template <std::ranges::bidirectional_range R,
              class Projection = std::identity>
    requires std::ranges::borrowed_range<R>
    constexpr auto operator()(R&& range, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(projection));
    }

private:
    // Of integers: multiples of 2^32, and what is left.
    template <class Height, class Width>
    static constexpr auto area(const Height& level, Width width) {
        if constexpr (std::integral<Height>) {
            const auto x = static_cast<std::uint64_t>(level);
            const auto w = static_cast<std::uint64_t>(width);
            const std::uint64_t low = (x & 0xffff'ffff) * w;
            return std::pair((x >> 32) * w + (low >> 32), low & 0xffff'ffff);
        } else {
            return level * static_cast<Height>(width);
        }
    }
};

inline constexpr largest_container_function largest_container{};

}  // namespace tenet
