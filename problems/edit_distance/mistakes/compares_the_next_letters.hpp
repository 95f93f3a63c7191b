// Mistake: entry (i, j) is of prefixes of i and j letters, whose last ones are
// i - 1 and j - 1, but it compares those behind them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

int edit_distance(const std::string& from, const std::string& to) {
    std::vector<std::vector<int>> edits(from.size() + 1,
                                        std::vector<int>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i)
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0)
                edits[i][j] = static_cast<int>(i + j);
            else
                edits[i][j] = std::min(
                    {edits[i - 1][j] + 1, edits[i][j - 1] + 1,
                     edits[i - 1][j - 1] + (from[i] == to[j] ? 0 : 1)});
        }
    return edits.back().back();
}
