// Too slow: it looks at one element after the other.
#pragma once

#include <cstddef>
#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i] == x) return static_cast<int>(i);
    return -1;
}
