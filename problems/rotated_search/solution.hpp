#pragma once

#include <cstddef>
#include <vector>

// x is in [first, end) or nowhere. Of the two halves beside the middle, one is
// sorted at least, as the list falls in one place only:
// - the left one, if its first element is not greater than the middle;
// - else the right one, as the fall is in the left.
// Whether x is in the sorted half, its ends tell; if it is not, it can only be
// in the other. Either way the part is halved, so that n elements take about
// log2 n rounds. Elements are compared, never subtracted, which might overflow.
int rotated_search(const std::vector<int>& list, int x) {
    std::size_t first = 0, end = list.size();
    while (first < end) {
        const std::size_t middle = first + (end - first) / 2;
        if (list[middle] == x) return static_cast<int>(middle);
        const bool is_left = list[first] <= list[middle]
                                 ? list[first] <= x && x < list[middle]
                                 : !(list[middle] < x && x <= list[end - 1]);
        if (is_left)
            end = middle;
        else
            first = middle + 1;
    }
    return -1;
}
