// Mistake: it sorts the list, the greatest first, and the order of the
// others is lost.
#pragma once

#include <algorithm>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    std::sort(list.begin(), list.end(),
              [](int a, int b) { return a != 0 && (b == 0 || a > b); });
}
