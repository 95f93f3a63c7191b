// Mistake: where the sum is wrong it moves both places, and passes the partner
// of one of them.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    int left = 0, right = static_cast<int>(sorted.size()) - 1;
    while (left < right) {
        const int sum = sorted[static_cast<std::size_t>(left)] +
                        sorted[static_cast<std::size_t>(right)];
        if (sum == target) return {left, right};
        ++left;
        --right;
    }
    return {};
}
