// Mistake: the greatest int stands for the end of a list, and is dropped where
// it is an element.
#pragma once

#include <climits>
#include <cstddef>
#include <vector>

std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    std::vector<int> merged;
    std::size_t i = 0, j = 0;
    for (;;) {
        const int left = i < a.size() ? a[i] : INT_MAX;
        const int right = j < b.size() ? b[j] : INT_MAX;
        if (left == INT_MAX && right == INT_MAX) return merged;
        if (right < left)
            merged.push_back(right), ++j;
        else
            merged.push_back(left), ++i;
    }
}
