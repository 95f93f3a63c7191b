#pragma once

#include <vector>

std::vector<std::vector<int>> permutations(const std::vector<int>& elements) {
    // All different orders of the elements.
    return {};
}
