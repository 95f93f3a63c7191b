// Too slow: for each place it looks at all before it from which a jump comes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int jump_game(const std::vector<int>& reaches) {
    const int never = static_cast<int>(reaches.size());
    std::vector<int> fewest(reaches.size(), never);
    fewest[0] = 0;
    for (std::size_t to = 1; to < reaches.size(); ++to)
        for (std::size_t from = 0; from < to; ++from)
            if (from + static_cast<std::size_t>(reaches[from]) >= to)
                fewest[to] = std::min(fewest[to], fewest[from] + 1);
    return fewest.back() >= never ? -1 : fewest.back();
}
