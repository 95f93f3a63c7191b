// Mistake: it finds the longest rise of neighbours, and crosses out nothing
// between them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    int length = 0, longest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        length = i > 0 && values[i - 1] < values[i] ? length + 1 : 1;
        longest = std::max(longest, length);
    }
    return longest;
}
