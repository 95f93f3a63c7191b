#pragma once

#include <vector>

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    // Every way to take some of the elements and leave the others.
    return {};
}
