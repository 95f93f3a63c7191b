// Mistake: it returns its mark where no coins add up to the amount, not -1.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int coin_change(const std::vector<int>& coins, int amount) {
    std::vector<int> fewest(static_cast<std::size_t>(amount) + 1, 1'000'000);
    fewest[0] = 0;
    for (std::size_t sum = 1; sum < fewest.size(); ++sum)
        for (const int coin : coins) {
            const auto value = static_cast<std::size_t>(coin);
            if (value <= sum)
                fewest[sum] = std::min(fewest[sum], fewest[sum - value] + 1);
        }
    return fewest.back();
}
