#pragma once

#include <vector>

int longest_increasing_subsequence(const std::vector<int>& values) {
    // How long the longest rise is, in which each is greater than the one
    // before.
    return 0;
}
