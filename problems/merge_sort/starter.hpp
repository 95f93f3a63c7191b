#pragma once

#include <vector>

template <class T>
void merge_sort(std::vector<T>& list) {
    // Equal elements keep their order.
}
