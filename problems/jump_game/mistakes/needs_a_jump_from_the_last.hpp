// Mistake: it walks over the last place, too, and counts a jump from there if
// the last stretch ends at it.
#pragma once

#include <algorithm>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int n = static_cast<int>(reaches.size());
    int jumps = 0, end = 0, farthest = 0;
    for (int place = 0; place < n; ++place) {
        const int reach = reaches[static_cast<std::size_t>(place)];
        farthest = std::max(farthest, place + reach);
        if (place < end) continue;
        if (farthest == place) return -1;
        ++jumps;
        end = farthest;
    }
    return jumps;
}
