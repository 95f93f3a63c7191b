// Mistake: it looks at the queen in the row before only, but others attack from
// afar.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <vector>

bool is_safe(const std::vector<int>& columns, int column) {
    return columns.empty() || std::abs(columns.back() - column) > 1;
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
        columns.pop_back();
    }
}

std::vector<std::vector<int>> n_queens(int n) {
    std::vector<std::vector<int>> all;
    std::vector<int> columns;
    fill_row(n, columns, all);
    return all;
}
