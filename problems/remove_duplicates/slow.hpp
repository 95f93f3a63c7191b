// Too slow: it looks for each element among all that are kept.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    std::ptrdiff_t kept = 0;
    for (const int x : sorted) {
        const auto first = sorted.begin(), end = first + kept;
        if (std::find(first, end, x) != end) continue;
        *end = x;
        ++kept;
    }
    return static_cast<int>(kept);
}
