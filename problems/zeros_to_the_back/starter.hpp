#pragma once

#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    // All that is not 0 keeps its order.
}
