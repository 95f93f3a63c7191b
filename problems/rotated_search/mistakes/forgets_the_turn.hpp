// Mistake: it searches as if the list were sorted, and looks on the wrong side
// of the fall.
#pragma once

#include <cstddef>
#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    std::size_t first = 0, end = list.size();
    while (first < end) {
        const std::size_t middle = first + (end - first) / 2;
        if (list[middle] == x) return static_cast<int>(middle);
        if (list[middle] < x)
            first = middle + 1;
        else
            end = middle;
    }
    return -1;
}
