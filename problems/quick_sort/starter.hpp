#pragma once

#include <vector>

void quick_sort(std::vector<int>& list) {
    // Divide by a pivot, then sort both sides.
}
