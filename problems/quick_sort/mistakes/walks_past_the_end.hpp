// Mistake: it walks from both ends towards each other, past equal elements too,
// and nothing stops it at the ends of the list.
#pragma once

#include <utility>
#include <vector>

void sort_part(std::vector<int>& list, int low, int high) {
    if (low >= high) return;
    int* const at = list.data();
    const int pivot = at[low + (high - low) / 2];
    int left = low, right = high;
    while (left <= right) {
        while (at[left] <= pivot) ++left;
        while (at[right] > pivot) --right;
        if (left <= right) std::swap(at[left++], at[right--]);
    }
    sort_part(list, low, right);
    sort_part(list, left, high);
}

void quick_sort(std::vector<int>& list) {
    sort_part(list, 0, static_cast<int>(list.size()) - 1);
}
