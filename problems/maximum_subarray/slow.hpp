// Too slow: it adds up every run.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int best = values.front();
    for (std::size_t first = 0; first < values.size(); ++first) {
        int sum = 0;
        for (std::size_t last = first; last < values.size(); ++last) {
            sum += values[last];
            best = std::max(best, sum);
        }
    }
    return best;
}
