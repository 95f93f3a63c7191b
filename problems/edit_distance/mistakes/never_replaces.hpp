// Mistake: it never replaces a letter, but erases it and inserts the other,
// which counts twice.
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
            else if (from[i - 1] == to[j - 1])
                edits[i][j] = edits[i - 1][j - 1];
            else
                edits[i][j] = 1 + std::min(edits[i - 1][j], edits[i][j - 1]);
        }
    return edits.back().back();
}
