// Mistake: it divides by one element and takes what then stands at the place,
// though neither side is in order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int quick_select(std::vector<int> list, int k) {
    const int pivot = list[list.size() / 2];
    std::partition(list.begin(), list.end(),
                   [pivot](int x) { return x < pivot; });
    return list[static_cast<std::size_t>(k - 1)];
}
