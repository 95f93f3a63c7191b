// Mistake: its pivot is the last element. If that is the greatest, the left
// side is the whole part again, for ever.
#pragma once

#include <utility>
#include <vector>

void sort_part(std::vector<int>& list, int low, int high) {
    if (low >= high) return;
    int* const at = list.data();
    const int pivot = at[high];
    int left = low - 1, right = high + 1;
    for (;;) {
        do ++left;
        while (at[left] < pivot);
        do --right;
        while (at[right] > pivot);
        if (left >= right) break;
        std::swap(at[left], at[right]);
    }
    sort_part(list, low, right);
    sort_part(list, right + 1, high);
}

void quick_sort(std::vector<int>& list) {
    sort_part(list, 0, static_cast<int>(list.size()) - 1);
}
