// Mistake: it begins with the least int as a sum, and adds to it: with a
// negative element that overflows.
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int ending = std::numeric_limits<int>::min();
    int best = std::numeric_limits<int>::min();
    for (const int value : values) {
        ending = std::max(ending + value, value);
        best = std::max(best, ending);
    }
    return best;
}
