// Mistake: of an empty list, size() - 1 is not -1 but a huge number, and it
// reads an element that is not there.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    std::size_t left = 0, right = sorted.size() - 1;
    while (left < right) {
        const int sum = sorted[left] + sorted[right];
        if (sum == target)
            return {static_cast<int>(left), static_cast<int>(right)};
        if (sum < target)
            ++left;
        else
            --right;
    }
    return {};
}
