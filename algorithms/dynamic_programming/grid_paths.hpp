// grid_paths: in how many ways a grid is crossed from corner to corner.
//
// From the first cell of the first row to the last of the last, by steps to the
// right and downwards that never enter an obstacle.
//
// Technique:  dynamic programming over the cells: the ways from above, and from
//             the left
// Complexity: O(n m) for n rows of m cells; space O(m)
// Reference:  L. Comtet, Advanced Combinatorics, 1974, chapter 1
// Laws:       grid_paths
// See also:   climbing_stairs
//
// Example:
//   const std::vector<std::vector<int>> grid{{0, 0, 0}, {0, 1, 0}, {0, 0, 0}};
//   grid_paths(grid) == 2 && grid_paths(3, 3) == 6
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <limits>
#include <ranges>
#include <stdexcept>
#include <utility>
#include <vector>

namespace tenet {

// The ways to the cells of one row.
class grid_path_counts {
public:
    using number = unsigned long long;
    static constexpr number too_many = std::numeric_limits<number>::max();

    constexpr explicit grid_path_counts(std::size_t cells) : ways_(cells, 0) {
        if (cells > 0) ways_[0] = 1;
    }

    // What is too much stays so; it may not matter to the last cell.
    constexpr void enter(std::size_t cell, bool blocked) {
        number& here = ways_[cell];
        const number left = cell > 0 ? ways_[cell - 1] : 0;
        here = blocked ? 0 : left > too_many - here ? too_many : here + left;
    }
    constexpr number last() const {
        if (ways_.empty()) return 0;
        if (ways_.back() == too_many)
            throw std::overflow_error("grid_paths: too many paths");
        return ways_.back();
    }

private:
    std::vector<number> ways_;
};

// A cell is an obstacle where blocked says so: by default, where it converts to
// true. A grid without cells has no path. Throws std::overflow_error where
// there are 2^64 - 1 paths or more. Precondition: all rows are of one length.
template <std::ranges::input_range Grid, class Blocked = std::identity>
requires std::ranges::forward_range<std::ranges::range_reference_t<Grid>>
constexpr unsigned long long grid_paths(Grid&& grid, Blocked blocked = {}) {
    grid_path_counts counts(0);
    std::size_t width = 0;
    bool is_first = true;
    for (auto&& row : grid) {
        const auto cells = static_cast<std::size_t>(std::ranges::distance(row));
        if (is_first) counts = grid_path_counts(width = cells);
        is_first = false;
        assert(cells == width);
        std::size_t cell = 0;
        for (auto&& it : row)
            counts.enter(cell++, static_cast<bool>(std::invoke(blocked, it)));
    }
    return counts.last();
}

// Of a grid without obstacles. Precondition: no number is negative.
template <std::integral Rows, std::integral Columns>
constexpr unsigned long long grid_paths(Rows rows, Columns columns) {
    assert(std::cmp_greater_equal(rows, 0) &&
           std::cmp_greater_equal(columns, 0));
    if (rows == 0) return 0;
    const auto width = static_cast<std::size_t>(columns);
    grid_path_counts counts(width);
    for (Rows row = 0; row < rows; ++row)
        for (std::size_t cell = 0; cell < width; ++cell)
            counts.enter(cell, false);
    return counts.last();
}

}  // namespace tenet
