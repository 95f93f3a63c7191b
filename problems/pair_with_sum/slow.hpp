// Too slow: it tries all pairs.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    for (std::size_t i = 0; i < sorted.size(); ++i)
        for (std::size_t j = i + 1; j < sorted.size(); ++j)
            if (sorted[i] + sorted[j] == target)
                return {static_cast<int>(i), static_cast<int>(j)};
    return {};
}
