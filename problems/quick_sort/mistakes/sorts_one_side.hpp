// Mistake: it sorts the shorter side, and forgets to go on with the longer one.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

void sort_part(std::vector<int>& list, std::size_t first, std::size_t end) {
    if (end - first < 2) return;
    std::size_t middle = first;
    std::swap(list[first], list[first + (end - first) / 2]);
    for (std::size_t i = first + 1; i < end; ++i)
        if (list[i] < list[first]) std::swap(list[++middle], list[i]);
    std::swap(list[first], list[middle]);
    if (middle - first < end - middle)
        sort_part(list, first, middle);
    else
        sort_part(list, middle + 1, end);
}

void quick_sort(std::vector<int>& list) {
    sort_part(list, 0, list.size());
}
