// Too slow: it merges what is sorted so far with a single element at a time,
// which is an insertion sort.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

template <class T>
void merge_sort(std::vector<T>& list) {
    for (std::size_t end = 1; end < list.size(); ++end)
        for (std::size_t i = end; i > 0 && list[i] < list[i - 1]; --i)
            std::swap(list[i], list[i - 1]);
}
