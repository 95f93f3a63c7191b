// climbing_stairs: in how many ways a flight of stairs is climbed.
//
// By 1 or 2 stairs at a time, or by any of the steps given. Ways differ in the
// order of their steps: of three stairs there are 1+1+1, 1+2 and 2+1.
//
// Technique:  dynamic programming over the stairs: the last step, and the ways
//             to where it begins
// Complexity: O(n) for n stairs and O(1) space; by any of k steps O(n k), O(n)
// Reference:  R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics,
//             1994, 6.6
// Laws:       climbing_stairs
// See also:   coin_change, grid_paths, power
//
// Example:
//   climbing_stairs(3) == 3 && climbing_stairs(4, std::array{1, 3}) == 3
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <ranges>
#include <stdexcept>
#include <utility>
#include <vector>

namespace tenet {

// Where this many ways, or more, lead up, there are too many.
inline constexpr auto too_many_ways =
    std::numeric_limits<unsigned long long>::max();

// There is one way to climb no stairs. Throws std::overflow_error where there
// are 2^64 - 1 ways or more: above 92 stairs. Precondition: the number of
// stairs is not negative.
template <std::integral Stairs>
constexpr unsigned long long climbing_stairs(Stairs stairs) {
    assert(stairs >= 0);
    unsigned long long below = 0, ways = 1;
    for (Stairs stair = 0; stair < stairs; ++stair) {
        if (below >= too_many_ways - ways)
            throw std::overflow_error("climbing_stairs: too many ways");
        below = std::exchange(ways, below + ways);
    }
    return ways;
}

// The same by steps of these sizes. Preconditions: they are positive, and no
// two are equal.
template <std::integral Stairs, std::ranges::forward_range Steps>
requires std::integral<std::ranges::range_value_t<Steps>>
constexpr unsigned long long climbing_stairs(Stairs stairs, Steps&& steps) {
    assert(stairs >= 0);
    std::vector<unsigned long long> ways{1};
    for (Stairs stair = 0; stair < stairs; ++stair) {
        const std::size_t top = ways.size();
        unsigned long long sum = 0;
        for (const auto step : steps) {
            assert(step > 0);
            if (std::cmp_greater(step, top)) continue;
            const auto more = ways[top - static_cast<std::size_t>(step)];
            // What cannot be counted may not matter to the last stair.
            sum = more >= too_many_ways - sum ? too_many_ways : sum + more;
        }
        ways.push_back(sum);
    }
    if (ways.back() == too_many_ways)
        throw std::overflow_error("climbing_stairs: too many ways");
    return ways.back();
}

}  // namespace tenet
