// Mistake: it divides the sum among the days, though parcels cannot be divided.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    const int mean = sum / days + (sum % days > 0);
    return std::max(mean, *std::max_element(weights.begin(), weights.end()));
}
