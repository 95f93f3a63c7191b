// Mistake: it moves all that is not 0 to the front, but does not fill the end
// with zeros.
#pragma once

#include <cstddef>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    std::size_t kept = 0;
    for (const int x : list)
        if (x != 0) list[kept++] = x;
}
