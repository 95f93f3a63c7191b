// Mistake: it begins each window with a greatest of 0, which is in none whose
// elements are negative.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    for (std::size_t first = 0; first + width <= list.size(); ++first) {
        int most = 0;
        for (std::size_t i = first; i < first + width; ++i)
            most = std::max(most, list[i]);
        greatest.push_back(most);
    }
    return greatest;
}
