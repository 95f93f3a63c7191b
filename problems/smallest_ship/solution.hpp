#pragma once

#include <algorithm>
#include <vector>

// Loading each day until the next parcel does not fit is best: whoever takes
// fewer is not ahead on any day. What is left is how much of the capacity is
// free, so that no load is added up that might overflow.
int days_with(int capacity, const std::vector<int>& weights) {
    int days = 1, left = capacity;
    for (const int weight : weights) {
        if (weight > left) {
            ++days;
            left = capacity;
        }
        left -= weight;
    }
    return days;
}

// A greater ship takes no more days. So capacities are too small up to one
// place, and large enough from there on, and it can be found by halving: each
// one below low is too small, and high is large enough. The heaviest parcel has
// to fit, so no less will do; the sum of all takes a single day. About log2 of
// the sum capacities are tried, and each looks at n parcels.
int smallest_ship(const std::vector<int>& weights, int days) {
    int low = 0, high = 0;
    for (const int weight : weights) {
        low = std::max(low, weight);
        high += weight;
    }
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (days_with(middle, weights) <= days)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
