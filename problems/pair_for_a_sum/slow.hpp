// Too slow: it tries all pairs.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = i + 1; j < list.size(); ++j)
            if (list[i] + list[j] == target)
                return {static_cast<int>(i), static_cast<int>(j)};
    return {};
}
