// Too slow: it tries one capacity after the other.
#pragma once

#include <algorithm>
#include <vector>

int smallest_ship(const std::vector<int>& weights, int days) {
    int capacity = *std::max_element(weights.begin(), weights.end());
    for (;; ++capacity) {
        int day = 1, left = capacity;
        for (const int weight : weights) {
            if (weight > left) {
                ++day;
                left = capacity;
            }
            left -= weight;
        }
        if (day <= days) return capacity;
    }
}
