// Mistake: it stops before the last window, which begins at n - size.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::ptrdiff_t>(size);
    std::vector<int> greatest;
    for (auto first = list.begin(); first + width < list.end(); ++first)
        greatest.push_back(*std::max_element(first, first + width));
    return greatest;
}
