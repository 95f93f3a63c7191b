#pragma once

#include <algorithm>
#include <vector>

// Of all rises of length i + 1 in what has been read, ends[i] is the least last
// element. The ends increase: a rise of length i + 1 without its last element
// is one of length i that ends lower. The next value can go behind all rises
// that end below it. The longest of these has as many elements as there are
// ends below the value, and with it, is one longer:
// - the next end is not below the value, which takes its place,
// - or there is none, and a rise of a new length has been found.
// No other end changes. Each value takes a binary search: O(n log n).
int longest_increasing_subsequence(const std::vector<int>& values) {
    std::vector<int> ends;
    for (const int value : values) {
        const auto next = std::lower_bound(ends.begin(), ends.end(), value);
        if (next == ends.end())
            ends.push_back(value);
        else
            *next = value;
    }
    return static_cast<int>(ends.size());
}
