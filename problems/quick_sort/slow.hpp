// Too slow: its pivot is the first element, which in a sorted list is the
// least: each call then sorts a part that is shorter by one, in a call nested
// in it.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

void sort_part(std::vector<int>& list, std::size_t first, std::size_t end) {
    if (end - first < 2) return;
    std::size_t middle = first;
    for (std::size_t i = first + 1; i < end; ++i)
        if (list[i] < list[first]) std::swap(list[++middle], list[i]);
    std::swap(list[first], list[middle]);
    sort_part(list, first, middle);
    sort_part(list, middle + 1, end);
}

void quick_sort(std::vector<int>& list) {
    sort_part(list, 0, list.size());
}
