// Mistake: it goes on while either list has something left, and compares the
// head of one that is used up.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    std::vector<int> merged;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size())
        merged.push_back(b[j] < a[i] ? b[j++] : a[i++]);
    return merged;
}
