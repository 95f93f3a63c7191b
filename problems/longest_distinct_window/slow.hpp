// Too slow: at each element it begins a new search, which may go on to the end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    std::size_t longest = 0;
    for (std::size_t first = 0; first < list.size(); ++first) {
        std::unordered_set<int> seen;
        std::size_t end = first;
        while (end < list.size() && seen.insert(list[end]).second) ++end;
        longest = std::max(longest, end - first);
    }
    return static_cast<int>(longest);
}
