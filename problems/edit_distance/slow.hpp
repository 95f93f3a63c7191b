// Too slow: it tries all ways to edit, and works out the same rests of both
// texts over and over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

int edits_from(const std::string& from, std::size_t i, const std::string& to,
               std::size_t j) {
    if (i == from.size()) return static_cast<int>(to.size() - j);
    if (j == to.size()) return static_cast<int>(from.size() - i);
    if (from[i] == to[j]) return edits_from(from, i + 1, to, j + 1);
    return 1 + std::min({edits_from(from, i + 1, to, j),
                         edits_from(from, i, to, j + 1),
                         edits_from(from, i + 1, to, j + 1)});
}

int edit_distance(const std::string& from, const std::string& to) {
    return edits_from(from, 0, to, 0);
}
