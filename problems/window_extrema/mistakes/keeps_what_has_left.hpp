// Mistake: it never asks whether the greatest has left the window.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    int most = list[0];
    for (std::size_t i = 0; i < list.size(); ++i) {
        most = std::max(most, list[i]);
        if (i + 1 >= width) greatest.push_back(most);
    }
    return greatest;
}
