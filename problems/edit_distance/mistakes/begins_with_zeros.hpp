// Mistake: it leaves zeros in the first row and column, as if the beginning of
// either text could be dropped for nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

int edit_distance(const std::string& from, const std::string& to) {
    std::vector<std::vector<int>> edits(from.size() + 1,
                                        std::vector<int>(to.size() + 1));
    for (std::size_t i = 1; i <= from.size(); ++i)
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const int differ = from[i - 1] == to[j - 1] ? 0 : 1;
            edits[i][j] = std::min({edits[i - 1][j] + 1, edits[i][j - 1] + 1,
                                    edits[i - 1][j - 1] + differ});
        }
    return edits.back().back();
}
