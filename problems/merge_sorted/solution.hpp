#pragma once

#include <cstddef>
#include <vector>

// Taken are the elements of a before i and those of b before j. They are in
// merged, which is sorted, and none of them is greater than any that is left:
// the lesser of both heads is the least of these, so that it may follow. Of two
// equal heads, that of a goes first. When one list is used up, the rest of the
// other is in order and not less than what was taken. One comparison for each
// element at most: O(n).
std::vector<int> merge_sorted(const std::vector<int>& a,
                              const std::vector<int>& b) {
    std::vector<int> merged;
    merged.reserve(a.size() + b.size());
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size())
        merged.push_back(b[j] < a[i] ? b[j++] : a[i++]);
    while (i < a.size()) merged.push_back(a[i++]);
    while (j < b.size()) merged.push_back(b[j++]);
    return merged;
}
