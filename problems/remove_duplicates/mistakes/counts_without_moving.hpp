// Mistake: it counts the different values, but leaves every element where it
// was.
#pragma once

#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    int different = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        different += sorted[i] != sorted[i - 1];
    return different;
}
