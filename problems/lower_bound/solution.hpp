#pragma once

#include <cstddef>
#include <vector>

// Every element before low is less than x, and none from high on is: both hold
// at first, of no element at all. Each round asks about the middle of what is
// left and keeps both true:
// - an element that is less than x rules out all places up to its own;
// - one that is not may itself be the answer, so high stops at it.
// The part between is halved each time, so that n elements take
// ceil(log2(n + 1)) rounds. The middle is low plus half of what is between:
// low + high might overflow. Where they meet is the only place left.
int lower_bound(const std::vector<int>& sorted, int x) {
    std::size_t low = 0, high = sorted.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (sorted[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(low);
}
