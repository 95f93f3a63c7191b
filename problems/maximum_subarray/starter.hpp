#pragma once

#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    // The greatest sum of neighbours, of which there is at least one.
    return 0;
}
