// Mistake: it collects what is less and what is greater, and the pivot once:
// what equals it is lost.
#pragma once

#include <vector>

void quick_sort(std::vector<int>& list) {
    if (list.size() < 2) return;
    const int pivot = list[list.size() / 2];
    std::vector<int> less, greater;
    for (const int x : list) {
        if (x < pivot) less.push_back(x);
        if (x > pivot) greater.push_back(x);
    }
    quick_sort(less);
    quick_sort(greater);
    list = less;
    list.push_back(pivot);
    list.insert(list.end(), greater.begin(), greater.end());
}
