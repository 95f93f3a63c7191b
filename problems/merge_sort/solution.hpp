#pragma once

#include <cstddef>
#include <utility>
#include <vector>

// [first, middle) and [middle, end) are sorted. What is in merged is so, too,
// and nothing in it is greater than what is left of both. Of the right part
// only what is less goes first: that keeps equal elements in their order.
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
    // What is left on the right is where it belongs.
    for (std::size_t i = 0; i < merged.size(); ++i)
        list[first + i] = std::move(merged[i]);
}

// Each halving doubles the parts, so that there are about log2 n levels of
// them; the merges of one level move each element twice. Together: O(n log n).
template <class T>
void sort_part(std::vector<T>& list, std::size_t first, std::size_t end) {
    if (end - first < 2) return;
    const std::size_t middle = first + (end - first) / 2;
    sort_part(list, first, middle);
    sort_part(list, middle, end);
    merge(list, first, middle, end);
}

template <class T>
void merge_sort(std::vector<T>& list) {
    sort_part(list, 0, list.size());
}
