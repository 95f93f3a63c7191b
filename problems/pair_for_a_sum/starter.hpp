#pragma once

#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    // The places of two elements that add up to the target.
    return {};
}
