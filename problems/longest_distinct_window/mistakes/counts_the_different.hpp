// Mistake: it counts the different values of the whole list.
#pragma once

#include <unordered_set>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    const std::unordered_set<int> all(list.begin(), list.end());
    return static_cast<int>(all.size());
}
