// Mistake: it stops at any place with number 0, also at one that can be jumped
// over.
#pragma once

#include <algorithm>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int last = static_cast<int>(reaches.size()) - 1;
    int jumps = 0, end = 0, farthest = 0;
    for (int place = 0; place < last; ++place) {
        const int reach = reaches[static_cast<std::size_t>(place)];
        if (reach == 0) return -1;
        farthest = std::max(farthest, place + reach);
        if (place < end) continue;
        ++jumps;
        end = farthest;
    }
    return jumps;
}
