// Mistake: low becomes the middle itself, which with two places left is low
// again, for ever.
#pragma once

#include <cstddef>
#include <vector>

int lower_bound(const std::vector<int>& sorted, int x) {
    std::size_t low = 0, high = sorted.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (sorted[middle] < x)
            low = middle;
        else
            high = middle;
    }
    return static_cast<int>(low);
}
