#pragma once

#include <vector>

int longest_distinct_window(const std::vector<int>& list) {
    // The length of the longest stretch in which no value occurs twice.
    return 0;
}
