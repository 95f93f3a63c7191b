// Mistake: it searches the first end that is greater, and so lets equal
// elements follow each other.
#pragma once

#include <algorithm>
#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    std::vector<int> ends;
    for (const int value : values) {
        const auto next = std::upper_bound(ends.begin(), ends.end(), value);
        if (next == ends.end())
            ends.push_back(value);
        else
            *next = value;
    }
    return static_cast<int>(ends.size());
}
