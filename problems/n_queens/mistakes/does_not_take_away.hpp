// Mistake: it does not take a queen away before it tries the next column.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <vector>

bool is_safe(const std::vector<int>& columns, int column) {
    const int row = static_cast<int>(columns.size());
    for (int other = 0; other < row; ++other) {
        const int apart =
            std::abs(columns[static_cast<std::size_t>(other)] - column);
        if (apart == 0 || apart == row - other) return false;
    }
    return true;
}

void fill_row(int n, std::vector<int>& columns,
              std::vector<std::vector<int>>& all) {
    if (static_cast<int>(columns.size()) == n) {
        all.push_back(columns);
        return;
    }
    for (int column = 0; column < n; ++column) {
        if (!is_safe(columns, column)) continue;
        columns.push_back(column);
        fill_row(n, columns, all);
    }
}

std::vector<std::vector<int>> n_queens(int n) {
    std::vector<std::vector<int>> all;
    std::vector<int> columns;
    fill_row(n, columns, all);
    return all;
}
