// Mistake: it always jumps as far as it can, where a shorter jump may lead to a
// place from which the next goes farther.
#pragma once

#include <cstddef>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    std::size_t place = 0;
    int jumps = 0;
    while (place + 1 < reaches.size()) {
        if (reaches[place] == 0) return -1;
        place += static_cast<std::size_t>(reaches[place]);
        ++jumps;
    }
    return jumps;
}
