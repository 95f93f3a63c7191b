// coin_change: the fewest coins that make an amount, of any number of each.
//
// Taking the greatest coin first is faster, but wrong for most sets of coins,
// such as 1, 3 and 4.
//
// Technique:  dynamic programming over the amounts: the last coin, and the
//             fewest for what is left
// Complexity: O(amount n) for n coins; space O(amount)
// Reference:  J. W. Wright, The Change-Making Problem, Journal of the ACM
//             22(1), 1975
// Laws:       coin_change
//
// Example:
//   const auto coins = coin_change(std::array{1, 3, 4}, 6);
//   *coins == std::vector{3, 3} && !coin_change(std::array{4, 6}, 9)
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// Returns the coins, or nothing where none make the amount; of several best
// ways, one. Preconditions: coins are positive, the amount is not negative.
template <std::ranges::forward_range Coins, std::integral Amount>
requires std::integral<std::ranges::range_value_t<Coins>>
constexpr std::optional<std::vector<std::ranges::range_value_t<Coins>>>
coin_change(Coins&& coins, Amount amount) {
    using coin_type = std::ranges::range_value_t<Coins>;
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    assert(amount >= 0);
    const auto total = static_cast<std::size_t>(amount);
    std::vector<std::size_t> fewest(total + 1, none);
    std::vector<coin_type> last(total + 1, 0);  // coin of those
    fewest[0] = 0;
    for (std::size_t sum = 1; sum <= total; ++sum)
        for (const coin_type coin : coins) {
            assert(coin > 0);
            if (std::cmp_greater(coin, sum)) continue;
            const std::size_t rest =
                fewest[sum - static_cast<std::size_t>(coin)];
            if (rest == none || rest + 1 >= fewest[sum]) continue;
            fewest[sum] = rest + 1;
            last[sum] = coin;
        }
    if (fewest[total] == none) return {};
    std::vector<coin_type> taken;
    for (std::size_t sum = total; sum > 0;
         sum -= static_cast<std::size_t>(taken.back()))
        taken.push_back(last[sum]);
    return taken;
}

}  // namespace tenet
