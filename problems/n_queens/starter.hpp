#pragma once

#include <vector>

std::vector<std::vector<int>> n_queens(int n) {
    // The columns of the queens in each row, for each placement.
    return {};
}
