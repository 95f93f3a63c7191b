// Mistake: it begins with zero as the best sum, which is that of no run, and is
// returned where all elements are negative.
#pragma once

#include <algorithm>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int ending = 0, best = 0;
    for (const int value : values) {
        ending += value;
        if (ending < 0) ending = 0;
        best = std::max(best, ending);
    }
    return best;
}
