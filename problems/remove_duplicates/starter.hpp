#pragma once

#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    // One of each value comes first, in order; how many are they?
    return static_cast<int>(sorted.size());
}
