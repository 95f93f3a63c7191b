// Mistake: it adds up in an int, which cannot hold every sum that is returned.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    int sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += list[i];
    long long greatest = sum;
    for (std::size_t end = size; end < list.size(); ++end) {
        sum += list[end];
        sum -= list[end - size];
        greatest = std::max<long long>(greatest, sum);
    }
    return greatest;
}
