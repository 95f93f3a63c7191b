// Too slow: it looks through every window.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    for (std::size_t first = 0; first + width <= list.size(); ++first) {
        int most = list[first];
        for (std::size_t i = first + 1; i < first + width; ++i)
            most = std::max(most, list[i]);
        greatest.push_back(most);
    }
    return greatest;
}
