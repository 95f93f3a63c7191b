// Mistake: it begins with the last place as high, and so never returns the end.
#pragma once

#include <cstddef>
#include <vector>

int lower_bound(const std::vector<int>& sorted, int x) {
    if (sorted.empty()) return 0;
    std::size_t low = 0, high = sorted.size() - 1;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (sorted[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(low);
}
