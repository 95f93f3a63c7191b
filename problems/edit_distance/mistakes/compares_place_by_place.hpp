// Mistake: it compares letters at the same places, where an insertion moves all
// that come behind it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

int edit_distance(const std::string& from, const std::string& to) {
    const std::size_t shorter = std::min(from.size(), to.size());
    std::size_t edits = std::max(from.size(), to.size()) - shorter;
    for (std::size_t i = 0; i < shorter; ++i)
        if (from[i] != to[i]) ++edits;
    return static_cast<int>(edits);
}
