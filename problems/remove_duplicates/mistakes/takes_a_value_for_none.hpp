// Mistake: it begins with 0 as the last that was kept, and so drops the value 0
// where it comes first.
#pragma once

#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    std::size_t kept = 0;
    int last = 0;
    for (const int x : sorted) {
        if (x == last) continue;
        sorted[kept++] = last = x;
    }
    return static_cast<int>(kept);
}
