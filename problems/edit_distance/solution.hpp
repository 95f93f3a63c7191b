#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

// edits[i][j] is the fewest edits from the first i letters of one text to the
// first j of the other. Where either prefix is empty, all of the other is
// inserted or erased. Else one of three things happens to the last letters:
// - that of `from` is erased, after its other letters have become the same j;
// - that of `to` is inserted, after all i have become its other letters;
// - the one becomes the other, which is an edit unless they are equal.
// Each is best if what comes before it is, which the table holds already, as
// both prefixes grow in order. (n + 1) (m + 1) entries of O(1) each.
int edit_distance(const std::string& from, const std::string& to) {
    std::vector<std::vector<int>> edits(from.size() + 1,
                                        std::vector<int>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i)
        edits[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= to.size(); ++j)
        edits[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= from.size(); ++i)
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const int differ = from[i - 1] == to[j - 1] ? 0 : 1;
            edits[i][j] = std::min({edits[i - 1][j] + 1, edits[i][j - 1] + 1,
                                    edits[i - 1][j - 1] + differ});
        }
    return edits.back().back();
}
