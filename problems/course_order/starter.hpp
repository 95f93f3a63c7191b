#pragma once

#include <utility>
#include <vector>

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    // An order in which b comes before a for each pair {a, b}; else none.
    return {};
}
