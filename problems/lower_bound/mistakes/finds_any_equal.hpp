// Mistake: it returns at the first element that equals x, which of several need
// not be the first.
#pragma once

#include <cstddef>
#include <vector>

int lower_bound(const std::vector<int>& sorted, int x) {
    std::size_t low = 0, high = sorted.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (sorted[middle] == x) return static_cast<int>(middle);
        if (sorted[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(low);
}
