#pragma once

#include <algorithm>
#include <vector>

// All places up to end can be reached in so many jumps, and all up to farthest
// in one more, from the places that have been seen. At first that is the first
// place, in no jump. At the end of a stretch each of its places has been seen:
// no place behind farthest can be reached in one jump more, so that the next
// stretch ends there; if that is here, nothing behind can be reached at all. It
// is never needed to know which jumps they are. Each place is seen once: O(n).
int jump_game(const std::vector<int>& reaches) {
    const int last = static_cast<int>(reaches.size()) - 1;
    int jumps = 0, end = 0, farthest = 0;
    for (int place = 0; end < last; ++place) {
        const int reach = reaches[static_cast<std::size_t>(place)];
        farthest = std::max(farthest, place + reach);
        if (place < end) continue;
        if (farthest == place) return -1;
        ++jumps;
        end = farthest;
    }
    return jumps;
}
