// Mistake: the right half is sorted from behind the middle, so that the element
// in the middle stays where it is.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

template <class T>
void merge(std::vector<T>& list, std::size_t first, std::size_t middle,
           std::size_t end) {
    std::vector<T> merged;
    merged.reserve(end - first);
    std::size_t left = first, right = middle;
    while (left < middle && right < end)
        merged.push_back(list[right] < list[left] ? std::move(list[right++])
                                                  : std::move(list[left++]));
    while (left < middle) merged.push_back(std::move(list[left++]));
    for (std::size_t i = 0; i < merged.size(); ++i)
        list[first + i] = std::move(merged[i]);
}

template <class T>
void sort_part(std::vector<T>& list, std::size_t first, std::size_t end) {
    if (end < first + 2) return;
    const std::size_t middle = first + (end - first) / 2;
    sort_part(list, first, middle);
    sort_part(list, middle + 1, end);
    merge(list, first, middle, end);
}

template <class T>
void merge_sort(std::vector<T>& list) {
    sort_part(list, 0, list.size());
}
