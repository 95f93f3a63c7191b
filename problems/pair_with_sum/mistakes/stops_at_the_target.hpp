// Mistake: it leaves out elements that are greater than the target, which a
// negative one may bring back to it.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    int left = 0, right = static_cast<int>(sorted.size()) - 1;
    while (left < right) {
        const int first = sorted[static_cast<std::size_t>(left)];
        const int last = sorted[static_cast<std::size_t>(right)];
        if (first + last == target) return {left, right};
        if (last <= target && first + last < target)
            ++left;
        else
            --right;
    }
    return {};
}
