// sudoku: fills the blanks so that rows, columns and boxes hold 1 to 9.
//
// Blank cells are 0. Where there are several solutions it finds one of them,
// always the same.
//
// Technique:  backtracking: always into the blank cell that allows the fewest
//             digits, so that a cell that allows none or one comes first
// Complexity: exponential in the blanks at worst, some thousand steps for the
//             hardest published puzzles; space O(1), recursion depth at most 81
// Reference:  D. E. Knuth, The Art of Computer Programming 4B, 7.2.2 (the
//             heuristic of minimum remaining values)
// Laws:       sudoku
//
// Example:
//   sudoku_grid grid{};
//   grid[0] = {9, 8, 7, 6, 5, 4, 3, 2, 0};
//   sudoku(grid) && grid[0][8] == 1 && grid[8][8] != 1
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>

namespace tenet {

using sudoku_grid = std::array<std::array<int, 9>, 9>;

class sudoku_search {
public:
    constexpr explicit sudoku_search(sudoku_grid& grid) : grid_(grid) {}

    constexpr bool solve() { return enter_given() && fill(); }

private:
    static constexpr unsigned all_digits = 0b11'1111'1110;

    static constexpr std::size_t box_of(std::size_t row, std::size_t column) {
        return row / 3 * 3 + column / 3;
    }

    // Bits of the digits that a cell allows.
    constexpr unsigned open(std::size_t row, std::size_t column) const {
        return all_digits &
               ~(rows_[row] | columns_[column] | boxes_[box_of(row, column)]);
    }

    // Enters a digit, or takes it back.
    constexpr void toggle(std::size_t row, std::size_t column, unsigned digit) {
        rows_[row] ^= digit;
        columns_[column] ^= digit;
        boxes_[box_of(row, column)] ^= digit;
    }

    // Returns false where two of them contradict each other.
    constexpr bool enter_given() {
        for (std::size_t row = 0; row < 9; ++row)
            for (std::size_t column = 0; column < 9; ++column) {
                const int cell = grid_[row][column];
                assert(0 <= cell && cell <= 9);
                if (cell == 0) continue;
                const unsigned digit = 1U << cell;
                if ((open(row, column) & digit) == 0) return false;
                toggle(row, column, digit);
            }
        return true;
    }

    struct choice {
        std::size_t row = 0, column = 0;
        int digits = 10;  // 10: no cell is blank
    };

    constexpr choice fewest() const {
        choice least;
        for (std::size_t row = 0; row < 9; ++row)
            for (std::size_t column = 0; column < 9; ++column) {
                if (grid_[row][column] != 0) continue;
                const int digits = std::popcount(open(row, column));
                if (digits < least.digits) least = {row, column, digits};
            }
        return least;
    }

    constexpr bool fill() {
        const auto [row, column, digits] = fewest();
        if (digits == 10) return true;
        int& cell = grid_[row][column];
        for (unsigned left = open(row, column); left != 0; left &= left - 1) {
            const unsigned digit = left & (~left + 1);
            cell = std::countr_zero(digit);
            toggle(row, column, digit);
            if (fill()) return true;
            toggle(row, column, digit);
        }
        cell = 0;
        return false;
    }

    sudoku_grid& grid_;
    std::array<unsigned, 9> rows_{}, columns_{}, boxes_{};  // digits there
};

// Returns whether there is a solution; if there is none, the grid is as it was.
// Precondition: cells are from 0 to 9.
constexpr bool sudoku(sudoku_grid& grid) {
    return sudoku_search(grid).solve();
}

}  // namespace tenet
