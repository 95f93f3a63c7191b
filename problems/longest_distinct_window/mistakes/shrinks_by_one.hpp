// Mistake: at a repeat it gives up one element on the left, where it takes as
// many as there are up to the equal one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    std::unordered_set<int> seen;
    std::size_t first = 0, longest = 0;
    for (std::size_t place = 0; place < list.size(); ++place) {
        if (seen.count(list[place]) > 0) seen.erase(list[first++]);
        seen.insert(list[place]);
        longest = std::max(longest, place + 1 - first);
    }
    return static_cast<int>(longest);
}
