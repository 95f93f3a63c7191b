// Mistake: at a repeat it forgets the whole stretch, also what stands behind
// the value that is repeated.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    std::unordered_set<int> seen;
    std::size_t longest = 0;
    for (const int x : list) {
        if (seen.count(x) > 0) seen.clear();
        seen.insert(x);
        longest = std::max(longest, seen.size());
    }
    return static_cast<int>(longest);
}
