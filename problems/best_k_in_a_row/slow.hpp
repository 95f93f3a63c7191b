// Too slow: it adds up each stretch on its own.
#pragma once

#include <algorithm>
#include <climits>
#include <cstddef>
#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    long long greatest = LLONG_MIN;
    for (std::size_t first = 0; first + size <= list.size(); ++first) {
        long long sum = 0;
        for (std::size_t i = first; i < first + size; ++i) sum += list[i];
        greatest = std::max(greatest, sum);
    }
    return greatest;
}
