// Mistake: it counts a day when a parcel does not fit, and so forgets the last
// day, on which what is loaded then is carried.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    int low = *std::max_element(weights.begin(), weights.end());
    int high = std::accumulate(weights.begin(), weights.end(), 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        int day = 0, left = middle;
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
