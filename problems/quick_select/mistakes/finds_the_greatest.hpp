// Mistake: it counts from the greatest element, not from the least.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

int quick_select(std::vector<int> list, int k) {
    const auto at = list.begin() + static_cast<std::ptrdiff_t>(k - 1);
    std::nth_element(list.begin(), at, list.end(), std::greater<>());
    return *at;
}
