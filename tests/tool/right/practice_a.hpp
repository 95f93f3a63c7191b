// zeros_to_the_back: right_zeros (function)
#pragma once
#include <algorithm>
#include <vector>

inline void right_zeros(std::vector<int>& all) {
    std::stable_partition(all.begin(), all.end(), [](int x) { return x != 0; });
}
