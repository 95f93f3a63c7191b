// Mistake: it swaps each zero with the last element that is none, which comes
// before those that stood before it.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    std::size_t left = 0, end = list.size();
    while (left < end) {
        if (list[left] != 0)
            ++left;
        else
            std::swap(list[left], list[--end]);
    }
}
