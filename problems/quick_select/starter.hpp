#pragma once

#include <vector>

int quick_select(std::vector<int> list, int k) {
    // The element that would be the k-th if the list were sorted.
    return list[0];
}
