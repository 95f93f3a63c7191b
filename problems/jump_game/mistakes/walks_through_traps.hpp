// Mistake: it never asks whether the stretch grows, and walks on over places
// that cannot be reached.
#pragma once

#include <algorithm>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int last = static_cast<int>(reaches.size()) - 1;
    int jumps = 0, end = 0, farthest = 0;
    for (int place = 0; place < last; ++place) {
        const int reach = reaches[static_cast<std::size_t>(place)];
        farthest = std::max(farthest, place + reach);
        if (place < end) continue;
        ++jumps;
        end = farthest;
    }
    return end < last ? -1 : jumps;
}
