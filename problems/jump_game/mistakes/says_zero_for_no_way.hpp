// Mistake: it returns 0 where the last place cannot be reached, as if it were
// there already.
#pragma once

#include <algorithm>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int last = static_cast<int>(reaches.size()) - 1;
    int jumps = 0, end = 0, farthest = 0;
    for (int place = 0; end < last; ++place) {
        farthest = std::max(farthest,
                            place + reaches[static_cast<std::size_t>(place)]);
        if (place < end) continue;
        if (farthest == place) return 0;
        ++jumps;
        end = farthest;
    }
    return jumps;
}
