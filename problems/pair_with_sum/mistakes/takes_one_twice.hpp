// Mistake: it goes on until the places have passed each other, and so adds an
// element to itself.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    int left = 0, right = static_cast<int>(sorted.size()) - 1;
    while (left <= right) {
        const int sum = sorted[static_cast<std::size_t>(left)] +
                        sorted[static_cast<std::size_t>(right)];
        if (sum == target) return {left, right};
        if (sum < target)
            ++left;
        else
            --right;
    }
    return {};
}
