#pragma once

#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    // The greatest sum of k neighbours.
    return 0;
}
