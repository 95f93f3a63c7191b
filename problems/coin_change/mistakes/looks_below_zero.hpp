// Mistake: it looks up what is left without asking whether the coin is greater
// than the sum.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int coin_change(const std::vector<int>& coins, int amount) {
    const int never = amount + 1;
    std::vector<int> fewest(static_cast<std::size_t>(amount) + 1, never);
    fewest[0] = 0;
    for (int sum = 1; sum <= amount; ++sum)
        for (const int coin : coins) {
            int& best = fewest[static_cast<std::size_t>(sum)];
            best = std::min(best,
                            fewest[static_cast<std::size_t>(sum - coin)] + 1);
        }
    return fewest.back() == never ? -1 : fewest.back();
}
