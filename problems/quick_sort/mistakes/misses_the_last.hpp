// Mistake: it is called with the last place, but divides up to there without
// it.
#pragma once

#include <utility>
#include <vector>

void sort_part(std::vector<int>& list, int low, int high) {
    if (low >= high) return;
    int* const at = list.data();
    int middle = low;
    for (int i = low + 1; i < high; ++i)
        if (at[i] < at[low]) std::swap(at[++middle], at[i]);
    std::swap(at[low], at[middle]);
    sort_part(list, low, middle - 1);
    sort_part(list, middle + 1, high);
}

void quick_sort(std::vector<int>& list) {
    sort_part(list, 0, static_cast<int>(list.size()) - 1);
}
