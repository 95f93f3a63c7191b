// Too slow: it tries every two walls.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int largest_container(const std::vector<int>& heights) {
    int most = 0;
    for (std::size_t j = 0; j < heights.size(); ++j)
        for (std::size_t i = 0; i < j; ++i)
            most = std::max(most, std::min(heights[i], heights[j]) *
                                      static_cast<int>(j - i));
    return most;
}
