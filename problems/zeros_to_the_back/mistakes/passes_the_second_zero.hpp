// Mistake: when it has erased a zero it goes on to the next place, and passes
// the element that has moved up.
#pragma once

#include <cstddef>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] != 0) continue;
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        list.push_back(0);
    }
}
