// Mistake: it compares with the best only when a run is over, and forgets the
// one that lasts to the end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int ending = values.front(), best = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (ending > 0 && values[i] > 0) {
            ending += values[i];
            continue;
        }
        best = std::max(best, ending);
        ending = ending > 0 ? ending + values[i] : values[i];
    }
    return best;
}
