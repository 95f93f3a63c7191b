#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// Sum is that of the k elements that end at a place, or of all up to there if
// they are fewer, which do not count yet. From one place to the next, an
// element comes in and the one k places before it goes out: two steps, however
// great k is, and O(n) for all. The first sum that counts is the greatest so
// far, as all may be negative.
long long best_k_in_a_row(const std::vector<int>& list, int k) {
    const std::size_t size = static_cast<std::size_t>(k);
    long long sum = 0, greatest = 0;
    for (std::size_t end = 1; end <= list.size(); ++end) {
        sum += list[end - 1];
        if (end > size) sum -= list[end - 1 - size];
        if (end == size) greatest = sum;
        if (end > size) greatest = std::max(greatest, sum);
    }
    return greatest;
}
