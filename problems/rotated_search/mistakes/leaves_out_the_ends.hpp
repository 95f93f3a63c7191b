// Mistake: it asks by < whether x lies between the ends of a half, so that x is
// not found at either of them.
#pragma once

#include <cstddef>
#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    std::size_t first = 0, end = list.size();
    while (first < end) {
        const std::size_t middle = first + (end - first) / 2;
        if (list[middle] == x) return static_cast<int>(middle);
        const bool is_left = list[first] <= list[middle]
                                 ? list[first] < x && x < list[middle]
                                 : !(list[middle] < x && x < list[end - 1]);
        if (is_left)
            end = middle;
        else
            first = middle + 1;
    }
    return -1;
}
