// Too slow: it tries every number of each coin, and works out the same
// remainders over and over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int fewest_from(const std::vector<int>& coins, std::size_t kind, int amount) {
    if (amount == 0) return 0;
    if (kind == coins.size()) return -1;
    int fewest = -1;
    for (int taken = 0; taken * coins[kind] <= amount; ++taken) {
        const int rest =
            fewest_from(coins, kind + 1, amount - taken * coins[kind]);
        if (rest >= 0 && (fewest < 0 || taken + rest < fewest))
            fewest = taken + rest;
    }
    return fewest;
}

int coin_change(const std::vector<int>& coins, int amount) {
    return fewest_from(coins, 0, amount);
}
