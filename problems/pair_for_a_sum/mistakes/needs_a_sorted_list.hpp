// Mistake: it moves two places towards each other, which is right in a sorted
// list only.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    int left = 0, right = static_cast<int>(list.size()) - 1;
    while (left < right) {
        const int sum = list[static_cast<std::size_t>(left)] +
                        list[static_cast<std::size_t>(right)];
        if (sum == target) return {left, right};
        if (sum < target)
            ++left;
        else
            --right;
    }
    return {};
}
