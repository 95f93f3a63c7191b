#pragma once

#include <vector>

std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    // The elements of both, the least first.
    return {};
}
