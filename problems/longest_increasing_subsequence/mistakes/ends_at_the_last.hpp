// Mistake: it returns the length of the longest rise that ends at the last
// element, not the longest of all.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    std::vector<int> lengths(values.size(), 1);
    for (std::size_t last = 0; last < values.size(); ++last)
        for (std::size_t before = 0; before < last; ++before)
            if (values[before] < values[last])
                lengths[last] = std::max(lengths[last], lengths[before] + 1);
    return values.empty() ? 0 : lengths.back();
}
