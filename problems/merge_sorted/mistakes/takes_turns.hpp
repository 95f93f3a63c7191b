// Mistake: it takes one element of each list in turn, the lesser one first, and
// never sees that the next of the same list may be less than the other's.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    std::vector<int> merged;
    const std::size_t both = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < both; ++i) {
        merged.push_back(std::min(a[i], b[i]));
        merged.push_back(std::max(a[i], b[i]));
    }
    for (std::size_t i = both; i < a.size(); ++i) merged.push_back(a[i]);
    for (std::size_t i = both; i < b.size(); ++i) merged.push_back(b[i]);
    return merged;
}
