#pragma once

#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    // The place of x, or -1.
    return -1;
}
