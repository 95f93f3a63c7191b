// Mistake: it keeps an element if the next one differs, and so never the last,
// which has none behind it.
#pragma once

#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i)
        if (sorted[i] != sorted[i + 1]) sorted[kept++] = sorted[i];
    return static_cast<int>(kept);
}
