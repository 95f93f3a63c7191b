// Too slow: it completes every order of the columns, and only then looks for
// queens that attack each other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <vector>

bool attack_none(const std::vector<int>& columns) {
    for (std::size_t row = 0; row < columns.size(); ++row)
        for (std::size_t other = 0; other < row; ++other)
            if (std::abs(columns[row] - columns[other]) ==
                static_cast<int>(row - other))
                return false;
    return true;
}

std::vector<std::vector<int>> n_queens(int n) {
    std::vector<int> columns(static_cast<std::size_t>(n));
    std::iota(columns.begin(), columns.end(), 0);
    std::vector<std::vector<int>> all;
    do {
        if (attack_none(columns)) all.push_back(columns);
    } while (std::next_permutation(columns.begin(), columns.end()));
    return all;
}
