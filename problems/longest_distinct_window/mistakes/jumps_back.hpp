// Mistake: the beginning moves behind where the value stood last, even if that
// is before the beginning: it moves back.
#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    std::unordered_map<int, std::size_t> last;
    std::size_t first = 0, longest = 0;
    for (std::size_t place = 0; place < list.size(); ++place) {
        const auto before = last.find(list[place]);
        if (before != last.end()) first = before->second + 1;
        last[list[place]] = place;
        longest = std::max(longest, place + 1 - first);
    }
    return static_cast<int>(longest);
}
