#pragma once

#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    // The greatest element of each window.
    return {};
}
