#pragma once

#include <cstddef>
#include <vector>

// The first kept places have one of each value that was read, in order. As the
// list is sorted, the next element is one of those values only if it is equal
// to the last of them; if not, it goes behind it. Of any so many elements no
// more can be kept, so that no place is written that is still to be read. Each
// element is read once and written once at most: O(n), and one number.
int remove_duplicates(std::vector<int>& sorted) {
    std::size_t kept = 0;
    for (const int x : sorted)
        if (kept == 0 || sorted[kept - 1] != x) sorted[kept++] = x;
    return static_cast<int>(kept);
}
