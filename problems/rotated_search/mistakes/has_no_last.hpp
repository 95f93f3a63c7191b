// Mistake: it finds where the least stands, by the last element, which an empty
// list does not have.
#pragma once

#include <cstddef>
#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    std::size_t low = 0, high = list.size() - 1;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (list[middle] > list[high])
            low = middle + 1;
        else
            high = middle;
    }
    const std::size_t least = low, n = list.size();
    std::size_t first = 0, end = n;
    while (first < end) {
        const std::size_t middle = first + (end - first) / 2;
        const std::size_t place = (least + middle) % n;
        if (list[place] == x) return static_cast<int>(place);
        if (list[place] < x)
            first = middle + 1;
        else
            end = middle;
    }
    return -1;
}
