#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// Up to sum, fewest is right: of 0 it is 0, and of a greater sum, some coin is
// the last; what was paid before it is a lesser sum, whose fewest is known.
// What cannot be paid is never, which is more than any count: no way has more
// coins than the amount, as each is at least 1. Each sum looks at each coin
// once.
int coin_change(const std::vector<int>& coins, int amount) {
    const int never = amount + 1;
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
