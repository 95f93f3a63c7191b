// Mistake: it marks lengths that have not been found by a number that seems
// great enough, but elements may be greater.
#pragma once

#include <algorithm>
#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    const int never = 1'000'000'000;
    std::vector<int> ends(values.size(), never);
    for (const int value : values) {
        const auto next = std::lower_bound(ends.begin(), ends.end(), value);
        if (next != ends.end()) *next = value;
    }
    const auto found = std::lower_bound(ends.begin(), ends.end(), never);
    return static_cast<int>(found - ends.begin());
}
