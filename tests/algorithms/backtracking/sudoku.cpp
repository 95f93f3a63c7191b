#include <string_view>
#include <tenet/algorithms/backtracking/sudoku.hpp>
#include <tenet/laws/algorithms/sudoku.hpp>
#include <tenet/laws/catch.hpp>

namespace sudoku_test {

using tenet::sudoku;
using tenet::sudoku_grid;
namespace laws = tenet::laws;

TEST_CASE("sudoku keeps its law") {
    laws::check(laws::sudoku([](sudoku_grid& grid) { return sudoku(grid); }));
}

constexpr sudoku_grid grid_of(std::string_view cells) {
    sudoku_grid grid{};
    for (std::size_t i = 0; i < 81; ++i)
        grid[i / 9][i % 9] = cells[i] == '.' ? 0 : cells[i] - '0';
    return grid;
}

constexpr bool is_filled(const sudoku_grid& grid) {
    for (std::size_t unit = 0; unit < 9; ++unit) {
        unsigned row = 0, column = 0, box = 0;
        for (std::size_t i = 0; i < 9; ++i) {
            row |= 1U << grid[unit][i];
            column |= 1U << grid[i][unit];
            box |= 1U << grid[unit / 3 * 3 + i / 3][unit % 3 * 3 + i % 3];
        }
        if (row != 0x3fe || column != 0x3fe || box != 0x3fe) return false;
    }
    return true;
}

// A. Inkala, 2010 and 2012, and one of 17 clues.
constexpr std::string_view hard[] = {
    "..53.....8......2..7..1.5..4....53...1..7...6..32...8..6.5....9..4....3..."
    ".."
    ".97..",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1.."
    "9.."
    "..4..",
    "00000001040000000002000000000005040700800030000109000030040020005010000000"
    "0"
    "806000"};

TEST_CASE("sudoku solves hard puzzles, and one without clues") {
    for (const auto cells : hard) {
        sudoku_grid grid = grid_of(cells);
        const sudoku_grid given = grid;
        REQUIRE(sudoku(grid));
        CHECK(is_filled(grid));
        for (std::size_t i = 0; i < 81; ++i)
            if (given[i / 9][i % 9] != 0)
                CHECK(grid[i / 9][i % 9] == given[i / 9][i % 9]);
    }
    sudoku_grid blank{};
    CHECK(sudoku(blank));
    CHECK(is_filled(blank));
    CHECK(blank[0] == std::array{1, 2, 3, 4, 5, 6, 7, 8, 9});
    const sudoku_grid solved = blank;
    CHECK(sudoku(blank));
    CHECK(blank == solved);
}

TEST_CASE("sudoku leaves a grid without a solution as it was") {
    const auto refuses = [](sudoku_grid grid) {
        const sudoku_grid given = grid;
        return !sudoku(grid) && grid == given;
    };
    sudoku_grid in_row{}, in_column{}, in_box{}, no_digit{};
    in_row[3][0] = in_row[3][8] = 9;
    in_column[0][3] = in_column[8][3] = 9;
    in_box[6][6] = in_box[8][8] = 1;
    no_digit[0] = {1, 2, 3, 4, 5, 6, 7, 8, 0};
    no_digit[4][8] = 9;
    for (const auto& grid : {in_row, in_column, in_box, no_digit})
        CHECK(refuses(grid));
    // Two cells of a row for the same digit, found only by trying.
    sudoku_grid two{};
    two[0] = {1, 2, 3, 4, 5, 6, 7, 0, 0};
    two[4][7] = 8;
    two[5][8] = 8;
    CHECK(refuses(two));
}

static_assert([] {
    sudoku_grid grid = grid_of(
        "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419."
        ".5.."
        "..8..79");
    return sudoku(grid) && is_filled(grid);
}());

}  // namespace sudoku_test
