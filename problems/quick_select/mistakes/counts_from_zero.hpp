// Mistake: it takes k for a place that counts from 0, and finds the next
// greater element.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int quick_select(std::vector<int> list, int k) {
    const auto at = list.begin() + static_cast<std::ptrdiff_t>(k);
    std::nth_element(list.begin(), at, list.end());
    return *at;
}
