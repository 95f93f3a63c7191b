// Mistake: where a new day begins, it forgets to load the parcel that did not
// fit on the day before.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    int low = *std::max_element(weights.begin(), weights.end());
    int high = std::accumulate(weights.begin(), weights.end(), 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        int day = 1, load = 0;
        for (const int weight : weights)
            if (weight > middle - load) {
                ++day;
                load = 0;
            } else {
                load += weight;
            }
        if (day <= days)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
