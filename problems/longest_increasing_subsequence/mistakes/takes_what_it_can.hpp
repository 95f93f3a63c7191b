// Mistake: it takes every element that is greater than the last it took, and so
// a great one early on ends the rise.
#pragma once

#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    std::vector<int> taken;
    for (const int value : values)
        if (taken.empty() || taken.back() < value) taken.push_back(value);
    return static_cast<int>(taken.size());
}
