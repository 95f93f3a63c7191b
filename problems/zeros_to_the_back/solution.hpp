#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// The first kept places have all that was read and is not 0, in order. There
// are never more of these than were read, so that no place is written that is
// still to be read. What is behind them in the end has been read, and is either
// a zero or was moved: zeros are what is missing. O(n), and one number.
void zeros_to_the_back(std::vector<int>& list) {
    std::size_t kept = 0;
    for (const int x : list)
        if (x != 0) list[kept++] = x;
    std::fill(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end(), 0);
}
