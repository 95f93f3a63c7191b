// Mistake: it never begins anew, and so looks only at runs from the first
// element on.
#pragma once

#include <algorithm>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int sum = 0, best = values.front();
    for (const int value : values) {
        sum += value;
        best = std::max(best, sum);
    }
    return best;
}
