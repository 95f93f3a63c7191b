// Mistake: it adds low to high, which overflows where the parcels are heavy.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    int low = *std::max_element(weights.begin(), weights.end());
    int high = std::accumulate(weights.begin(), weights.end(), 0);
    while (low < high) {
        const int middle = (low + high) / 2;
        int day = 1, left = middle;
        for (const int weight : weights) {
            if (weight > left) {
                ++day;
                left = middle;
            }
            left -= weight;
        }
        if (day <= days)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
