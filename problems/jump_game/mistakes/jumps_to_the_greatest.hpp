// Mistake: of the places in reach it jumps to the one with the greatest number,
// not to the one from which the next jump ends farthest.
#pragma once

#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int last = static_cast<int>(reaches.size()) - 1;
    const auto reach = [&](int place) {
        return reaches[static_cast<std::size_t>(place)];
    };
    int place = 0, jumps = 0;
    while (place < last) {
        if (place + reach(place) >= last) return jumps + 1;
        int best = place + 1;
        for (int to = best; to <= place + reach(place); ++to)
            if (reach(to) > reach(best)) best = to;
        if (reach(place) == 0 || reach(best) == 0) return -1;
        place = best;
        ++jumps;
    }
    return jumps;
}
