// Mistake: it looks at neighbours only.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i - 1] + sorted[i] == target)
            return {static_cast<int>(i - 1), static_cast<int>(i)};
    return {};
}
