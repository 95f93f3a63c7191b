// Too slow: for each element it looks at all before it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    std::vector<int> lengths(values.size(), 1);
    int longest = 0;
    for (std::size_t last = 0; last < values.size(); ++last) {
        for (std::size_t before = 0; before < last; ++before)
            if (values[before] < values[last])
                lengths[last] = std::max(lengths[last], lengths[before] + 1);
        longest = std::max(longest, lengths[last]);
    }
    return longest;
}
