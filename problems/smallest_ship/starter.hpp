#pragma once

#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    // The least capacity that carries all within so many days.
    return 0;
}
