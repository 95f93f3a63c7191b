// Mistake: it begins below the heaviest parcel, and puts that on a ship which
// cannot carry it.
#pragma once

#include <numeric>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    int low = 1, high = std::accumulate(weights.begin(), weights.end(), 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
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
