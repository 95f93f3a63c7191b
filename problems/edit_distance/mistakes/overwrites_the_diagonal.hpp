// Mistake: it keeps a single row, and takes the entry to the left, which is of
// this row already, for the one of the row before.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

int edit_distance(const std::string& from, const std::string& to) {
    std::vector<int> edits(to.size() + 1);
    std::iota(edits.begin(), edits.end(), 0);
    for (const char letter : from) {
        ++edits[0];
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const int between = edits[j - 1] + (letter == to[j - 1] ? 0 : 1);
            edits[j] = std::min({edits[j] + 1, edits[j - 1] + 1, between});
        }
    }
    return edits.back();
}
