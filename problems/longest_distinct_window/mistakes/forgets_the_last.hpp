// Mistake: it compares lengths at repeats only, and forgets the stretch that
// reaches the end of the list.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    std::unordered_set<int> seen;
    std::size_t first = 0, longest = 0;
    for (std::size_t place = 0; place < list.size(); ++place) {
        if (seen.count(list[place]) > 0)
            longest = std::max(longest, seen.size());
        while (seen.count(list[place]) > 0) seen.erase(list[first++]);
        seen.insert(list[place]);
    }
    return static_cast<int>(longest);
}
