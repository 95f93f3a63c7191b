// Mistake: it sorts a copy, and returns the places in that.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> pair_for_a_sum(std::vector<int> list, int target) {
    std::sort(list.begin(), list.end());
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
