// Mistake: it begins with 0 as the greatest sum, which is more than there is if
// all sums are negative.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    long long sum = 0, greatest = 0;
    for (std::size_t end = 1; end <= list.size(); ++end) {
        sum += list[end - 1];
        if (end > size) sum -= list[end - 1 - size];
        if (end >= size) greatest = std::max(greatest, sum);
    }
    return greatest;
}
