// Mistake: it takes the greatest coin that fits, again and again.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

int coin_change(std::vector<int> coins, int amount) {
    std::sort(coins.begin(), coins.end(), std::greater<>());
    int taken = 0;
    for (const int coin : coins) {
        taken += amount / coin;
        amount %= coin;
    }
    return amount == 0 ? taken : -1;
}
