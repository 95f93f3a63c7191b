#pragma once

#include <vector>

int lower_bound(const std::vector<int>& sorted, int x) {
    // The place of the first element that is not less than x.
    return 0;
}
