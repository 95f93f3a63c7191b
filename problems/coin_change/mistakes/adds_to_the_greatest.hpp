// Mistake: it marks what cannot be paid by the greatest int, and adds 1 to it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

int coin_change(const std::vector<int>& coins, int amount) {
    const int never = std::numeric_limits<int>::max();
    std::vector<int> fewest(static_cast<std::size_t>(amount) + 1, never);
    fewest[0] = 0;
    for (std::size_t sum = 1; sum < fewest.size(); ++sum)
        for (const int coin : coins) {
            const auto value = static_cast<std::size_t>(coin);
            if (value <= sum)
                fewest[sum] = std::min(fewest[sum], fewest[sum - value] + 1);
        }
    return fewest.back() == never ? -1 : fewest.back();
}
