// Mistake: it asks for what is greater than 0, and makes zeros of negative
// numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    std::size_t kept = 0;
    for (const int x : list)
        if (x > 0) list[kept++] = x;
    std::fill(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end(), 0);
}
