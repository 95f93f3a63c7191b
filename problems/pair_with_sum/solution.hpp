#pragma once

#include <cstddef>
#include <vector>

// Every pair that may still add up to the target lies in [left, end): at first,
// that is all of the list.
// - If the sum is too small, left's element is too small even for the greatest
//   that is left, so that it is in no pair.
// - If it is too great, the last one is too great even for the least, likewise.
// Each round gives up one place, so that n elements take at most n - 1 sums.
// The end is one behind the last place, as an empty list has no last place.
std::vector<int> pair_with_sum(const std::vector<int>& sorted, int target) {
    std::size_t left = 0, end = sorted.size();
    while (left + 1 < end) {
        const std::size_t right = end - 1;
        const int sum = sorted[left] + sorted[right];
        if (sum == target)
            return {static_cast<int>(left), static_cast<int>(right)};
        if (sum < target)
            ++left;
        else
            --end;
    }
    return {};
}
