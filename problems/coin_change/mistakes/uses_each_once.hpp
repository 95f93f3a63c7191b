// Mistake: it goes down the sums, so that none of them has the same coin twice.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int coin_change(const std::vector<int>& coins, int amount) {
    const int never = amount + 1;
    std::vector<int> fewest(static_cast<std::size_t>(amount) + 1, never);
    fewest[0] = 0;
    for (const int coin : coins)
        for (int sum = amount; sum >= coin; --sum) {
            const int before = fewest[static_cast<std::size_t>(sum - coin)];
            int& best = fewest[static_cast<std::size_t>(sum)];
            best = std::min(best, before + 1);
        }
    return fewest.back() == never ? -1 : fewest.back();
}
