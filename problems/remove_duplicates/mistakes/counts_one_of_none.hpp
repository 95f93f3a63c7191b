// Mistake: it takes the first element for kept before it looks, and so counts
// one in an empty list.
#pragma once

#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] != sorted[last]) sorted[++last] = sorted[i];
    return static_cast<int>(last + 1);
}
