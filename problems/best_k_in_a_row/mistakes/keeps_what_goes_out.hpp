// Mistake: it adds what comes in, and forgets to subtract what goes out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    long long sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += list[i];
    long long greatest = sum;
    for (std::size_t end = size; end < list.size(); ++end) {
        sum += list[end];
        greatest = std::max(greatest, sum);
    }
    return greatest;
}
