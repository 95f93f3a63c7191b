// Mistake: it counts the walls from one to the other, both included, which are
// one more than the steps between them.
#pragma once

#include <algorithm>
#include <vector>

int largest_container(const std::vector<int>& heights) {
    const int* const wall = heights.data();
    int left = 0, right = static_cast<int>(heights.size()) - 1, most = 0;
    while (left < right) {
        const int level = std::min(wall[left], wall[right]);
        most = std::max(most, level * (right - left + 1));
        if (wall[left] < wall[right])
            ++left;
        else
            --right;
    }
    return most;
}
