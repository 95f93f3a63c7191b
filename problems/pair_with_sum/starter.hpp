#pragma once

#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    // The places of two elements that add up to the target.
    return {};
}
