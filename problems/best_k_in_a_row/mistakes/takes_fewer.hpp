// Mistake: it also compares the sums of fewer than k elements, with which the
// list begins.
#pragma once

#include <algorithm>
#include <climits>
#include <cstddef>
#include <vector>

long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    long long sum = 0, greatest = LLONG_MIN;
    for (std::size_t end = 1; end <= list.size(); ++end) {
        sum += list[end - 1];
        if (end > size) sum -= list[end - 1 - size];
        greatest = std::max(greatest, sum);
    }
    return greatest;
}
