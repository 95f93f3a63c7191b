#include <tenet/laws/algorithms/knights_tour.hpp>

#include <cstdlib>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::knights {

namespace {

using wholes = std::vector<std::int64_t>;

bool is_move(int down, int across) {
    return down * down + across * across == 5;
}

// By trying all ways.
bool can_go_on(int rows, int columns, int row, int column, unsigned visited) {
    visited |= 1U << (row * columns + column);
    if (visited == (1U << rows * columns) - 1) return true;
    for (int r = std::max(0, row - 2); r < std::min(rows, row + 3); ++r)
        for (int c = std::max(0, column - 2); c < std::min(columns, column + 3);
             ++c)
            if (is_move(r - row, c - column) &&
                (visited >> (r * columns + c) & 1U) == 0 &&
                can_go_on(rows, columns, r, c, visited))
                return true;
    return false;
}

// On boards of at least 5 by 5, there is one unless the cells of the colour on
// which it starts are fewer than the others.
bool has_tour(int rows, int columns, int row, int column) {
    if (rows < 5 || columns < 5)
        return can_go_on(rows, columns, row, column, 0);
    return rows * columns % 2 == 0 || (row + column) % 2 == 0;
}

bool has_any_tour(int rows, int columns) {
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (has_tour(rows, columns, row, column)) return true;
    return false;
}

using cell = std::pair<std::int64_t, std::int64_t>;

// The cells of a board of steps, in order, or nothing.
std::vector<cell> read_board(const value& answer, int rows, int columns) {
    std::vector<std::pair<std::int64_t, cell>> steps;
    wholes numbers;
    for (const value& row : answer.parts) {
        if (!callable::read_numbers(row, numbers) ||
            std::cmp_not_equal(numbers.size(), columns))
            return {};
        const std::int64_t at = &row - answer.parts.data();
        for (std::size_t i = 0; i < numbers.size(); ++i)
            steps.push_back({numbers[i], {at, std::int64_t(i)}});
    }
    if (std::cmp_not_equal(answer.parts.size(), rows)) return {};
    std::ranges::sort(steps);
    std::vector<cell> cells;
    for (const auto& [step, at] : steps) {
        if (step != steps[0].first + std::int64_t(cells.size())) return {};
        cells.push_back(at);
    }
    return steps[0].first == 0 || steps[0].first == 1 ? cells
                                                      : std::vector<cell>();
}

// Of a list of cells, or of a board.
std::vector<cell> read_cells(const value& answer, int rows, int columns) {
    if (std::cmp_not_equal(answer.parts.size(), rows * columns) ||
        answer.parts[0].parts.size() != 2)
        return read_board(answer, rows, columns);
    std::vector<cell> cells;
    wholes numbers;
    for (const value& part : answer.parts) {
        if (!callable::read_numbers(part, numbers) || numbers.size() != 2)
            return {};
        cells.emplace_back(numbers[0], numbers[1]);
    }
    return cells;
}

std::string wrong_with_tour(const std::vector<cell>& cells, int rows,
                            int columns) {
    std::vector<cell> seen;
    for (const auto& at : cells) {
        const auto [row, column] = at;
        if (row < 0 || row >= rows || column < 0 || column >= columns)
            return shown(at) + " is not on the board";
        if (std::ranges::count(seen, at) != 0)
            return shown(at) + " is visited twice";
        if (!seen.empty() && !is_move(int(row - seen.back().first),
                                      int(column - seen.back().second)))
            return "no knight moves from " + shown(seen.back()) + " to " +
                   shown(at);
        seen.push_back(at);
    }
    return {};
}

std::string wrong_with(const value& answer, given takes, int rows, int columns,
                       int row, int column) {
    const bool is_from =
        takes == given::board_and_cell || takes == given::square_and_cell;
    const bool from_there = has_tour(rows, columns, row, column);
    const bool any = is_from ? from_there : has_any_tour(rows, columns);
    const bool says = answer.is_something() &&
                      (answer.is == value::kind::list ? !answer.parts.empty()
                                                      : answer.whole != 0);
    if (says && !any) return callable::got(answer, "there is no tour");
    if (!says)
        return from_there ? callable::got(answer, "there is a tour") : "";
    if (answer.is != value::kind::list) return {};
    const auto cells = read_cells(answer, rows, columns);
    if (cells.empty()) return callable::got(answer, "that is no tour");
    if (is_from && cells[0] != cell(row, column))
        return callable::got(answer, "it begins elsewhere");
    const auto wrong = wrong_with_tour(cells, rows, columns);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

using boards = std::vector<std::tuple<int, int, int, int>>;

void add_boards(boards& all, given takes, int rows, int columns, int every) {
    if (rows != columns &&
        (takes == given::square || takes == given::square_and_cell))
        return;
    for (int i = 0; i < rows * columns; i += every) {
        all.emplace_back(rows, columns, i / columns, i % columns);
        if (takes == given::board || takes == given::square) return;
    }
}

boards small_boards(given takes) {
    boards all;
    for (int cells = 1; cells <= 20; ++cells)
        for (int rows = 1; rows <= 7; ++rows)
            if (cells % rows == 0 && cells / rows <= 7)
                add_boards(all, takes, rows, cells / rows, cells < 20 ? 1 : 3);
    return all;
}

// Here the fewest ways on often lead astray. Not all cells, for who tries all
// ways would not come to an end.
boards longer_boards(given takes) {
    boards all;
    add_boards(all, takes, 3, 7, 2);
    add_boards(all, takes, 7, 3, 2);
    add_boards(all, takes, 3, 8, 5);
    add_boards(all, takes, 8, 3, 5);
    add_boards(all, takes, 4, 6, 23);
    add_boards(all, takes, 6, 4, 23);
    add_boards(all, takes, 5, 5, 6);
    return all;
}

finding judge_larger(const callable::trial<int, int, int, int>& tour,
                     given takes) {
    const std::string claim = "it finds tours of up to 31 by 31";
    if (!tour.how.growth) return not_asked_for(claim);
    boards all;
    for (int rows = 5; rows <= 8; ++rows)
        for (int columns = 5; columns <= 8; ++columns)
            add_boards(all, takes, rows, columns, 4);
    for (const int n : {12, 20, 31}) add_boards(all, takes, n, n, n * n);
    return tour.on_all(claim, all);
}

}  // namespace

report judge(const subject& tour, const settings& how) {
    report found = callable::report_on("knights_tour", "tour", how);
    settings longer = how;  // who tries all ways takes long
    longer.case_seconds *= 8;
    const callable::trial<int, int, int, int> of_board{
        tour.text(how, "tour"), tour.call,
        [takes = tour.takes](const value& answer, int rows, int columns,
                             int row, int column) {
            return wrong_with(answer, takes, rows, columns, row, column);
        },
        longer};
    found += of_board.on_all("it is right about boards of up to 20 cells",
                             small_boards(tour.takes));
    if (found.refuted()) return found;
    found += of_board.on_all("it is right about longer ones",
                             longer_boards(tour.takes));
    if (found.refuted()) return found;
    return found += judge_larger(of_board, tour.takes);
}

}  // namespace tenet::laws::knights
