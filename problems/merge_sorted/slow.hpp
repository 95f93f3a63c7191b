// Too slow: it appends one element after the other, and swaps it forwards step by
// step to where it belongs.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    std::vector<int> merged = a;
    for (const int x : b) {
        merged.push_back(x);
        for (std::size_t i = merged.size() - 1; i > 0; --i) {
            if (merged[i - 1] <= merged[i]) break;
            std::swap(merged[i - 1], merged[i]);
        }
    }
    return merged;
}
