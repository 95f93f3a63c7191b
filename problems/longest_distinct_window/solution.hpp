#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

// [first, end) is the longest stretch up to each end without a repeat. One more
// element can repeat only one of it, as they differ; then the next stretch
// begins behind that one. Where an equal one stood before first, it is no
// longer of interest: first never moves back. Each element is looked up once,
// so that n of them take O(n) expected.
int longest_distinct_window(const std::vector<int>& list) {
    std::unordered_map<int, std::size_t> behind;  // where each stood last
    std::size_t first = 0, longest = 0;
    for (std::size_t end = 1; end <= list.size(); ++end) {
        std::size_t& last = behind[list[end - 1]];  // 0: nowhere
        first = std::max(first, last);
        last = end;
        longest = std::max(longest, end - first);
    }
    return static_cast<int>(longest);
}
