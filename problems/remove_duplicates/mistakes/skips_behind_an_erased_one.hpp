// Mistake: when it has erased an element it goes on to the next place, and
// passes the one that has moved up: of three equals it leaves two.
#pragma once

#include <cstddef>
#include <vector>

int remove_duplicates(std::vector<int>& sorted) {
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] == sorted[i - 1])
            sorted.erase(sorted.begin() + static_cast<std::ptrdiff_t>(i));
    return static_cast<int>(sorted.size());
}
