#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// Every pair that may hold more than most lies in [left, end). The outermost
// two of these are compared to most; after that, the lower one is in no better
// pair: any other partner in there is nearer, and the water rises no higher. So
// it is given up, and each of n - 1 rounds gives up one wall: O(n). The end is
// one behind the last place, as an empty list has no last place.
int largest_container(const std::vector<int>& heights) {
    std::size_t left = 0, end = heights.size();
    int most = 0;
    while (left + 1 < end) {
        const std::size_t right = end - 1;
        const int level = std::min(heights[left], heights[right]);
        most = std::max(most, level * static_cast<int>(right - left));
        if (heights[left] < heights[right])
            ++left;
        else
            --end;
    }
    return most;
}
