#pragma once

#include <vector>

int coin_change(const std::vector<int>& coins, int amount) {
    // The fewest coins that add up to the amount, or -1.
    return -1;
}
