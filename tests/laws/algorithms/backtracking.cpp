// The laws of backtracking: whom they acquit and convict.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <tenet/laws/algorithms/combination_sum.hpp>
#include <tenet/laws/algorithms/n_queens.hpp>
#include <tenet/laws/algorithms/sudoku.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace backtracking_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using lists = std::vector<numbers>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    one_diagonal,
    rooks,
    neighbours_only,
    same_column,
    not_the_last,
    one_twice,
    no_boxes,
    no_columns,
    no_rows,
    leaves_last,
    overwrites,
    keeps_tries,
    always_true,
    always_false,
    permutations,
    each_once,
    of_one_candidate,
    beyond_the_sum
};

// -------------------------------------------------------------------- n_queens

template <fault wrong>
bool attacks(int row, int column, int other_row, int other) {
    const int down = std::abs(row - other_row), across = column - other;
    if (across == 0) return wrong != same_column;
    if (wrong == rooks) return false;
    if (wrong == neighbours_only && down > 1) return false;
    return across == down || (wrong != one_diagonal && -across == down);
}

template <fault wrong>
void place(int n, numbers& columns, lists& found) {
    const int row = int(columns.size());
    if (row == n) return found.push_back(columns);
    for (int column = 0; column < n; ++column) {
        bool free = true;
        for (int i = 0; i < row; ++i)
            free = free &&
                   !attacks<wrong>(row, column, i, columns[std::size_t(i)]);
        if (!free) continue;
        columns.push_back(column);
        place<wrong>(n, columns, found);
        columns.pop_back();
    }
}

template <fault wrong>
lists placements(int n) {
    lists found;
    numbers columns;
    place<wrong>(n, columns, found);
    if (wrong == not_the_last && !found.empty()) found.pop_back();
    if (wrong == one_twice && !found.empty()) found.push_back(found.front());
    return found;
}

template <fault wrong>
std::vector<std::vector<std::string>> boards(int n) {
    std::vector<std::vector<std::string>> all;
    for (const numbers& columns : placements<wrong>(n)) {
        all.emplace_back();
        for (const int column : columns) {
            all.back().emplace_back(std::size_t(n), '.');
            all.back().back()[std::size_t(column)] = 'Q';
        }
    }
    return all;
}

template <fault wrong>
std::size_t count(int n) {
    return placements<wrong>(n).size();
}

lists from_one(short n) {
    lists all = placements<none>(n);
    for (numbers& columns : all)
        for (int& column : columns) ++column;
    return all;
}

template <fault wrong>
std::optional<numbers> first_of_all(int n) {
    const lists all = placements<wrong>(n);
    if (all.empty()) return {};
    return all.front();
}

template <fault wrong>
std::vector<std::string> first_board(int n) {
    const auto all = boards<wrong>(n);
    return all.empty() ? std::vector<std::string>() : all.front();
}

TEST_CASE("n_queens acquits in every form") {
    laws::check(laws::n_queens(placements<none>));
    laws::check(laws::n_queens(boards<none>));
    laws::check(laws::n_queens(count<none>));
    laws::check(laws::n_queens(from_one));
    laws::check(laws::n_queens(first_of_all<none>));
    laws::check(laws::n_queens(first_board<none>));
    laws::check(laws::n_queens([](long n) { return count<none>(int(n)) > 0; }));
}

constexpr auto by_n_queens = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::n_queens(function, how);
    });
};

TEST_CASE("n_queens convicts") {
    by_n_queens(placements<one_diagonal>);
    by_n_queens(placements<neighbours_only>);
    by_n_queens(placements<not_the_last>);
    by_n_queens(placements<one_twice>);
    by_n_queens(boards<one_diagonal>);
    by_n_queens(boards<rooks>);
    by_n_queens(boards<same_column>);
    by_n_queens(count<one_diagonal>);
    by_n_queens(count<neighbours_only>);
    by_n_queens(first_of_all<one_diagonal>);
    by_n_queens(first_board<one_diagonal>);
    by_n_queens([](int) { return true; });
}

// ---------------------------------------------------------------------- sudoku

template <fault wrong>
bool fits(const auto& grid, std::size_t row, std::size_t column, auto digit) {
    for (std::size_t i = 0; i < 9; ++i) {
        if (wrong != no_rows && grid[row][i] == digit) return false;
        if (wrong != no_columns && grid[i][column] == digit) return false;
        if (wrong != no_boxes &&
            grid[row / 3 * 3 + i / 3][column / 3 * 3 + i % 3] == digit)
            return false;
    }
    return true;
}

template <fault wrong, class Grid, class Cell>
bool solve_from(Grid& grid, Cell blank, Cell zero, std::size_t from = 0) {
    for (; from < 81; ++from)
        if (grid[from / 9][from % 9] == blank) break;
    if (from == 81 || (wrong == leaves_last && from == 80)) return true;
    Cell& cell = grid[from / 9][from % 9];
    for (int i = 1; i <= 9; ++i) {
        const Cell digit = Cell(zero + i);
        if (!fits<wrong>(grid, from / 9, from % 9, digit)) continue;
        cell = digit;
        if (solve_from<wrong>(grid, blank, zero, from + 1)) return true;
        if (wrong == keeps_tries) return false;
        cell = blank;
    }
    return false;
}

template <fault wrong>
void solve_chars(std::vector<std::vector<char>>& grid) {
    solve_from<wrong>(grid, '.', '0');
    if (wrong == overwrites) grid[4][4] = '5';
    if (wrong == overwrites) grid[0][0] = '5';
}

template <fault wrong>
bool solve_numbers(int (&grid)[9][9]) {
    const bool solved = solve_from<wrong>(grid, 0, 0);
    return wrong == always_true || (solved && wrong != always_false);
}

std::optional<std::array<std::array<short, 9>, 9>> solve_array(
    std::array<std::array<short, 9>, 9> grid) {
    if (!solve_from<none>(grid, short(0), short(0))) return {};
    return grid;
}

std::string solve_text(const std::string& cells) {
    std::array<std::string, 9> grid;
    for (std::size_t i = 0; i < 9; ++i) grid[i] = cells.substr(9 * i, 9);
    solve_from<none>(grid, '.', '0');
    return std::accumulate(grid.begin(), grid.end(), std::string());
}

TEST_CASE("sudoku acquits in every form") {
    laws::check(laws::sudoku(solve_chars<none>));
    laws::check(laws::sudoku(solve_numbers<none>));
    laws::check(laws::sudoku(solve_array));
    laws::check(laws::sudoku(solve_text));
    laws::check(laws::sudoku([](std::vector<std::string>& grid, int, int) {
        return solve_from<none>(grid, '.', '0');
    }));
}

TEST_CASE("sudoku says what it does not judge of an answer without a truth") {
    const auto found = laws::sudoku(solve_chars<none>);
    REQUIRE(found.omitted.size() == 1);
    CHECK(laws::sudoku(solve_numbers<none>).findings.size() == 2);
}

constexpr auto by_sudoku = [](auto function) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::sudoku(function, how); });
};

TEST_CASE("sudoku convicts") {
    by_sudoku(solve_chars<no_boxes>);
    by_sudoku(solve_chars<no_columns>);
    by_sudoku(solve_chars<no_rows>);
    by_sudoku(solve_chars<leaves_last>);
    by_sudoku(solve_chars<overwrites>);
    by_sudoku(solve_chars<keeps_tries>);
    by_sudoku(solve_numbers<no_boxes>);
    by_sudoku(solve_numbers<always_true>);
    by_sudoku(solve_numbers<always_false>);
}

// ------------------------------------------------------------- combination_sum

template <fault wrong>
void combine(const numbers& candidates, std::size_t from, int sum,
             numbers& taken, lists& found) {
    if (sum == 0 || (wrong == beyond_the_sum && sum < 0))
        return found.push_back(taken);
    if (sum < 0) return;
    for (std::size_t i = from; i < candidates.size(); ++i) {
        if (wrong == of_one_candidate && !taken.empty() &&
            taken.back() != candidates[i])
            continue;
        taken.push_back(candidates[i]);
        combine<wrong>(candidates,
                       wrong == permutations ? 0
                       : wrong == each_once  ? i + 1
                                             : i,
                       sum - candidates[i], taken, found);
        taken.pop_back();
    }
}

template <fault wrong>
lists combinations(numbers& candidates, int sum) {
    lists found;
    numbers taken;
    if (wrong == not_the_last && candidates.size() > 1) candidates.pop_back();
    combine<wrong>(candidates, 0, sum, taken, found);
    if (wrong == one_twice && found.size() > 1) found.push_back(found.back());
    return found;
}

TEST_CASE("combination_sum acquits in every form") {
    laws::check(laws::combination_sum(combinations<none>));
    laws::check(laws::combination_sum(
        [](long sum, const std::vector<unsigned>& candidates) {
            numbers copied(candidates.begin(), candidates.end());
            return combinations<none>(copied, int(sum)).size();
        }));
}

constexpr auto by_combination_sum = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::combination_sum(function, how);
    });
};

TEST_CASE("combination_sum convicts") {
    by_combination_sum(combinations<permutations>);
    by_combination_sum(combinations<each_once>);
    by_combination_sum(combinations<of_one_candidate>);
    by_combination_sum(combinations<not_the_last>);
    by_combination_sum(combinations<one_twice>);
    by_combination_sum(combinations<beyond_the_sum>);
}

}  // namespace backtracking_laws_test
