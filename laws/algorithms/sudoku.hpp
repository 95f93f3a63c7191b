// sudoku: fills a grid so that each row, column and box holds 1 to 9.
//
// Puzzles have one solution, and some, where the answer can say so, none. A
// cell is '.' in a grid of chars and 0 in one of integers, where it is blank.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      solve_sudoku, sudoku_solver
// Interface: one of solve(grid), solve(grid, 9), solve(grid, 0, 0), where grid
//            is a vector of vectors, an array of arrays or a built-in array, of
//            chars or integers, a vector of texts, or a text, array or vector
//            of 81; fills it, and returns nothing or whether there is a
//            solution; or returns the grid, or an optional one
// Claims:    it solves puzzles that have a solution; it says that a puzzle has
//            none
// Convicts:  one that ignores boxes, columns or rows, that leaves the last cell
//            blank, changes what is given, does not take back what it tried,
//            says that all have a solution, or none
#pragma once

#include <array>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <vector>

namespace tenet::laws {

namespace sudokus {

// As 81 chars: '1' to '9', and '.' where it is blank.
struct outcome {
    bool solved = true;  // as far as it says
    std::string cells;
};

struct subject {
    std::function<outcome(const std::string&)> solve;
    std::string grid;       // as it is declared
    std::string cell;       // what becomes of a char
    std::string arguments;  // of a call
    bool is_flat = false;
    bool says = false;  // whether there is a solution
};

report judge(const subject&, const settings&);

template <class Cell>
Cell cell_of(char letter) {
    if constexpr (std::same_as<Cell, char>)
        return letter;
    else
        return static_cast<Cell>(letter == '.' ? 0 : letter - '0');
}
template <class Cell>
char letter_of(Cell cell) {
    if constexpr (std::same_as<Cell, char>)
        return cell;
    else
        return cell == Cell(0) ? '.' : static_cast<char>('0' + int(cell));
}

// A built-in array is passed by its only member.
template <class Cell>
struct built_in {
    Cell cells[9][9];
    auto& operator[](std::size_t row) { return cells[row]; }
};
template <class Grid>
Grid& passed(Grid& grid) {
    return grid;
}
template <class Cell>
Cell (&passed(built_in<Cell>& grid))[9][9] {
    return grid.cells;
}

template <class Grid>
constexpr bool is_flat = std::is_arithmetic_v<
    std::remove_cvref_t<decltype(std::declval<Grid&>()[0])>>;
template <class Grid>
decltype(auto) at(Grid& grid, std::size_t i) {
    if constexpr (is_flat<Grid>)
        return (grid[i]);
    else
        return (grid[i / 9][i % 9]);
}
template <class Grid>
using cell_in = std::remove_cvref_t<decltype(at(std::declval<Grid&>(), 0))>;

template <class Grid>
Grid filled(const std::string& cells) {
    Grid grid{};
    if constexpr (is_flat<Grid> && requires { grid.resize(81); })
        grid.resize(81);
    else if constexpr (requires { grid[0].resize(9); }) {
        if constexpr (requires { grid.resize(9); }) grid.resize(9);
        for (auto& row : grid) row.resize(9);
    }
    for (std::size_t i = 0; i < 81; ++i)
        at(grid, i) = cell_of<cell_in<Grid>>(cells[i]);
    return grid;
}

// Nothing that is not a grid of 9 by 9.
template <class Grid>
std::string read(Grid& grid) {
    std::string cells;
    if constexpr (requires { grid.size(); }) {
        if (grid.size() != (is_flat<Grid> ? 81 : 9)) return {};
        if constexpr (requires { grid[0].size(); })
            for (const auto& row : grid)
                if (row.size() != 9) return {};
    }
    for (std::size_t i = 0; i < 81; ++i) cells += letter_of(at(grid, i));
    return cells;
}

template <class Answer>
outcome outcome_of(Answer answer) {
    if constexpr (requires { *answer, answer.has_value(); }) {
        if (!answer) return {false, {}};
        return outcome_of(*answer);
    } else {
        return {true, read(answer)};
    }
}

template <class Grid, class... More, class F>
outcome outcome_in(F& f, const std::string& cells, More... more) {
    Grid grid = filled<Grid>(cells);
    using answer = decltype(f(passed(grid), more...));
    if constexpr (std::is_void_v<answer>) {
        f(passed(grid), more...);
        return {true, read(grid)};
    } else if constexpr (std::integral<answer>) {
        const bool solved = bool(f(passed(grid), more...));
        return {solved, read(grid)};
    } else {
        return outcome_of(f(passed(grid), more...));
    }
}

template <class Grid, class F, class... More>
subject subject_in(F& f, const std::string& more_text, More... more) {
    using answer = decltype(f(passed(std::declval<Grid&>()), more...));
    subject it;
    it.solve = [&f, more...](const std::string& cells) {
        return outcome_in<Grid>(f, cells, more...);
    };
    it.is_flat = is_flat<Grid>;
    it.says = std::integral<answer> || requires(const std::decay_t<answer>& a) {
        a.has_value();
    };
    it.cell = std::same_as<cell_in<Grid>, char>
                  ? "cell"
                  : "cell == '.' ? 0 : cell - '0'";
    const bool is_array = requires(Grid & grid) {
        grid.cells;
    };
    it.grid = is_array ? type_name<cell_in<Grid>>() + " grid[9][9]"
                       : type_name<Grid>() + " grid";
    if constexpr (requires(Grid & g) { g.resize(9); })
        it.grid +=
            it.is_flat ? "(81)"
            : std::same_as<Grid, std::vector<std::string>>
                ? "(9, std::string(9, ' '))"
                : "(9, " + type_name<typename Grid::value_type>() + "(9))";
    if constexpr (std::same_as<Grid, std::string>) it.grid += "(81, ' ')";
    it.arguments = "grid" + more_text;
    return it;
}

template <class... Grid>
struct grids {};
template <class Cell>
using grids_of =
    callable::forms<std::vector<std::vector<Cell>>,
                    std::array<std::array<Cell, 9>, 9>, built_in<Cell>,
                    std::array<Cell, 81>, std::vector<Cell>,
                    std::vector<std::array<Cell, 9>>>;
using all_grids =
    callable::joined<grids_of<char>, grids_of<int>,
                     callable::forms<std::vector<std::string>, std::string,
                                     std::array<std::string, 9>>,
                     grids_of<unsigned char>, grids_of<signed char>,
                     grids_of<short>, grids_of<unsigned>, grids_of<long>,
                     grids_of<unsigned long>>;

template <class F, class Grid, class... More>
concept fills = requires(F& f, Grid& grid, More... more) {
    f(passed(grid), more...);
};

template <class F>
callable::untaken of(F&, callable::forms<>) {
    return {};
}
template <class F, class Grid, class... Others>
auto of(F& f, callable::forms<Grid, Others...>) {
    if constexpr (fills<F, Grid>)
        return subject_in<Grid>(f, "");
    else if constexpr (fills<F, Grid, int>)
        return subject_in<Grid>(f, ", 9", 9);
    else if constexpr (fills<F, Grid, int, int>)
        return subject_in<Grid>(f, ", 0, 0", 0, 0);
    else
        return of(f, callable::forms<Others...>());
}

}  // namespace sudokus

template <class F>
report sudoku(F function, const settings& how = settings::standard()) {
    const auto subject = sudokus::of(function, sudokus::all_grids());
    constexpr bool is_taken = callable::is_taken<decltype(subject)>;
    static_assert(is_taken, "needs: sudoku(std::vector<std::vector<char>>&)");
    if constexpr (is_taken)
        return sudokus::judge(subject, how);
    else
        return {};
}

}  // namespace tenet::laws
