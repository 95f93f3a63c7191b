// The laws of backtracking: whom they acquit and convict.
#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tenet/laws/algorithms/alpha_beta.hpp>
#include <tenet/laws/algorithms/combination_sum.hpp>
#include <tenet/laws/algorithms/exact_cover.hpp>
#include <tenet/laws/algorithms/generate_parentheses.hpp>
#include <tenet/laws/algorithms/graph_colouring.hpp>
#include <tenet/laws/algorithms/hamiltonian_path.hpp>
#include <tenet/laws/algorithms/knights_tour.hpp>
#include <tenet/laws/algorithms/n_queens.hpp>
#include <tenet/laws/algorithms/subset_sum.hpp>
#include <tenet/laws/algorithms/sudoku.hpp>
#include <tenet/laws/algorithms/word_search.hpp>
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
    beyond_the_sum,
    closes_unopened,
    takes_length,
    around_or_beside,
    zero_is_none,
    prunes_too_soon,
    expects_no_negatives,
    one_again,
    never_back,
    other_moves,
    begins_elsewhere,
    overlaps,
    alone,
    ignores_depth,
    one_too_far,
    one_side,
    from_zero,
    from_thousand,
    keeps_bound,
    last_move,
    plain,
    wrong_side,
    beats_own,
    one_too_many,
    one_too_few,
    one_end,
    counts_neighbours,
    wants_cycle,
    corner_only,
    right_and_down,
    straight,
    diagonals,
    around
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

// -------------------------------------------------------- generate_parentheses

using texts = std::vector<std::string>;

template <fault wrong>
void open_or_close(int opens, int closes, std::string& begun, texts& found) {
    if (opens == 0 && closes == 0) return found.push_back(begun);
    if (opens > 0) {
        begun.push_back('(');
        open_or_close<wrong>(opens - 1, closes, begun, found);
        begun.pop_back();
    }
    if (closes > (wrong == closes_unopened ? 0 : opens)) {
        begun.push_back(')');
        open_or_close<wrong>(opens, closes - 1, begun, found);
        begun.pop_back();
    }
}

template <fault wrong>
texts balanced(int pairs) {
    texts found;
    std::string begun;
    if (wrong == takes_length) pairs /= 2;
    open_or_close<wrong>(pairs, pairs, begun, found);
    if (wrong == not_the_last && pairs > 1) found.pop_back();
    if (wrong == one_twice && pairs > 2) found.push_back(found.front());
    return found;
}

// From shorter texts, with a pair around or beside each.
template <fault wrong>
texts balanced_from_shorter(int pairs) {
    if (pairs < 2) return balanced<none>(pairs);
    texts all;
    std::set<std::string> known;
    const auto add = [&](const std::string& text) {
        if (known.insert(text).second || wrong == one_twice)
            all.push_back(text);
    };
    for (const auto& text : balanced_from_shorter<wrong>(pairs - 1))
        for (std::size_t i = 0; i <= text.size(); ++i)
            if (wrong != around_or_beside || i == 0 || i == text.size()) {
                add(text.substr(0, i) + "()" + text.substr(i));
                if (wrong == around_or_beside) add('(' + text + ')');
            }
    return all;
}

class generator {
public:
    std::vector<std::vector<char>> all(unsigned pairs) {
        std::vector<std::vector<char>> rows;
        for (const auto& text : balanced<none>(int(pairs)))
            rows.emplace_back(text.begin(), text.end());
        return rows;
    }
};

TEST_CASE("generate_parentheses acquits in every form") {
    laws::check(laws::generate_parentheses(balanced<none>));
    laws::check(laws::generate_parentheses(balanced_from_shorter<none>));
    laws::check(laws::generate_parentheses(
        [](unsigned pairs) { return generator().all(pairs); }));
    laws::check(laws::generate_parentheses([](long long pairs) {
        return pairs == 0 ? 0 : balanced<none>(int(pairs)).size();
    }));
}

constexpr auto by_parentheses = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::generate_parentheses(function, how);
    });
};

TEST_CASE("generate_parentheses convicts") {
    by_parentheses(balanced<closes_unopened>);
    by_parentheses(balanced<takes_length>);
    by_parentheses(balanced<not_the_last>);
    by_parentheses(balanced<one_twice>);
    by_parentheses(balanced_from_shorter<one_twice>);
    by_parentheses(balanced_from_shorter<around_or_beside>);
    by_parentheses([](int pairs) { return balanced<none>(pairs + 1).size(); });
}

// ------------------------------------------------------------------ subset_sum

int sum_of(const numbers& xs) {
    return std::accumulate(xs.begin(), xs.end(), 0);
}

// Returns whether the rest can make up what is left.
template <fault wrong>
bool take(const numbers& given, std::size_t next, int left, numbers& taken) {
    if (left == 0) return wrong != zero_is_none || !taken.empty();
    const int rest =
        sum_of({given.begin() + std::ptrdiff_t(next), given.end()});
    if (next == given.size()) return false;
    if (wrong == prunes_too_soon && rest <= left) return false;
    if (wrong == expects_no_negatives && left < 0) return false;
    taken.push_back(given[next]);
    if (take<wrong>(given, wrong == one_again ? next + (left < 0) : next + 1,
                    left - given[next], taken))
        return true;
    if (wrong != keeps_tries) taken.pop_back();
    if (wrong == neighbours_only && !taken.empty()) return false;
    return wrong != never_back && take<wrong>(given, next + 1, left, taken);
}

template <fault wrong>
std::optional<numbers> some_with_sum(const numbers& given, int sum) {
    numbers taken;
    numbers positive = given;
    if (wrong == one_again)
        std::erase_if(positive, [](int x) { return x < 1; });
    if (!take<wrong>(positive, 0, sum, taken)) return {};
    return taken;
}

template <fault wrong>
bool have_sum(int n, int given[], int sum) {
    return some_with_sum<wrong>(numbers(given, given + n), sum).has_value();
}

// Greatest first, whatever fits.
numbers greedy(numbers given, int sum) {
    numbers taken;
    std::ranges::sort(given, std::greater<>());
    for (const int x : given)
        if (x <= sum - sum_of(taken)) taken.push_back(x);
    if (sum_of(taken) != sum) taken.clear();
    return taken;
}

// Of all sets, as bits; also as places from one.
template <fault wrong>
std::vector<bool> which(const std::vector<short>& given, long sum) {
    const std::size_t all = std::size_t{1} << given.size();
    for (std::size_t set = 0; set < all - (wrong == not_the_last); ++set) {
        std::vector<bool> taken;
        long left = sum;
        for (std::size_t i = 0; i < given.size(); ++i) {
            taken.push_back((set >> i & 1) != 0);
            if (taken.back()) left -= given[i];
        }
        if (left == 0) return taken;
    }
    return {};
}

numbers places_from_one(const std::vector<short>& given, long sum) {
    const auto taken = which<none>(given, sum);
    numbers places;
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (taken[i]) places.push_back(int(i) + 1);
    return places;
}

// By sums that can be made, which are not negative.
bool by_table(const std::vector<unsigned>& given, int sum) {
    std::vector<bool> made(std::size_t(sum) + 1);
    made[0] = true;
    for (const unsigned x : given)
        for (std::size_t i = made.size(); i-- > x;)
            if (made[i - x]) made[i] = true;
    return made.back();
}

TEST_CASE("subset_sum acquits in every form") {
    laws::check(laws::subset_sum(some_with_sum<none>));
    laws::check(laws::subset_sum(some_with_sum<expects_no_negatives>));
    laws::check(laws::subset_sum(have_sum<none>));
    laws::check(laws::subset_sum(which<none>));
    laws::check(laws::subset_sum(places_from_one));
    laws::check(laws::subset_sum(by_table));
}

TEST_CASE("subset_sum tells who takes negative numbers") {
    CHECK(laws::subset_sum(some_with_sum<none>).not_judged().empty());
    CHECK(laws::subset_sum(by_table).not_judged().size() == 1);
    CHECK(laws::subset_sum(some_with_sum<expects_no_negatives>)
              .not_judged()
              .size() == 1);
}

constexpr auto by_subset_sum = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::subset_sum(function, how);
    });
};

TEST_CASE("subset_sum convicts") {
    by_subset_sum(greedy);
    by_subset_sum(some_with_sum<one_again>);
    by_subset_sum(some_with_sum<neighbours_only>);
    by_subset_sum(some_with_sum<zero_is_none>);
    by_subset_sum(some_with_sum<prunes_too_soon>);
    by_subset_sum(some_with_sum<keeps_tries>);
    by_subset_sum(some_with_sum<never_back>);
    by_subset_sum(have_sum<never_back>);
    by_subset_sum(which<not_the_last>);
    // Right, but for negative numbers that it cannot pass by.
    by_subset_sum([](const numbers& given, int sum) {
        return sum == -5 ? false : some_with_sum<none>(given, sum).has_value();
    });
}

// ---------------------------------------------------------------- knights_tour

template <fault wrong>
class knight {
public:
    knight(int rows, int columns)
        : board_(std::size_t(rows), numbers(std::size_t(columns), -1)),
          cells_(rows * columns) {}

    // To the cell with the fewest ways on first.
    bool go(int row, int column, int step = 0) {
        at(row, column) = step;
        if (step + 1 == cells_ || (wrong == leaves_last && step + 2 == cells_))
            return true;
        std::vector<std::array<int, 3>> next;
        for (const auto& [r, c] : ways(row, column))
            next.push_back({int(ways(r, c).size()), r, c});
        std::ranges::sort(next);
        for (const auto& [ways_on, r, c] : next) {
            if (go(r, c, step + 1)) return true;
            if (wrong == never_back) return false;
        }
        if (wrong != keeps_tries) at(row, column) = -1;
        return false;
    }

    lists board() const { return board_; }
    std::vector<std::pair<int, int>> cells() const {
        std::vector<std::pair<int, int>> all(static_cast<std::size_t>(cells_));
        for (std::size_t r = 0; r < board_.size(); ++r)
            for (std::size_t c = 0; c < board_[r].size(); ++c)
                all[std::size_t(board_[r][c])] = {int(r), int(c)};
        return all;
    }

private:
    int& at(int row, int column) {
        return board_[std::size_t(row)][std::size_t(column)];
    }

    std::vector<std::pair<int, int>> ways(int row, int column) {
        std::vector<std::pair<int, int>> all;
        for (int r = row - 2; r <= row + 2; ++r)
            for (int c = column - 2; c <= column + 2; ++c) {
                const int far = std::abs(r - row) + std::abs(c - column);
                const bool is_move =
                    far == 3 || (wrong == other_moves && far == 4);
                if (is_move && r >= 0 && c >= 0 && r < int(board_.size()) &&
                    c < int(board_[0].size()) && at(r, c) == -1)
                    all.emplace_back(r, c);
            }
        return all;
    }

    lists board_;
    int cells_;
};

template <fault wrong>
std::optional<lists> tour_from(int rows, int columns, int row, int column) {
    if (wrong == begins_elsewhere) row = column = 0;
    knight<wrong> it(rows, columns);
    const bool found = it.go(row, column);
    if (!found && wrong != always_true) return {};
    return it.board();
}

template <fault wrong>
lists square_tour(short n) {
    const auto tour = tour_from<wrong>(n, n, 0, 0);
    return tour ? *tour : lists();
}

lists from_one_on(unsigned n, unsigned row, unsigned column) {
    auto tour = tour_from<none>(int(n), int(n), int(row), int(column));
    if (!tour) return {};
    for (numbers& steps : *tour)
        for (int& step : steps) ++step;
    return *tour;
}

template <fault wrong>
std::vector<std::pair<int, int>> cells_of_tour(int rows, int columns) {
    knight<wrong> it(rows, columns);
    if (!it.go(0, 0)) return {};
    return it.cells();
}

template <fault wrong>
bool has_tour(int rows, int columns, int row, int column) {
    return tour_from<wrong>(rows, columns, row, column).has_value();
}

TEST_CASE("knights_tour acquits in every form") {
    laws::check(laws::knights_tour(tour_from<none>));
    laws::check(laws::knights_tour(square_tour<none>));
    laws::check(laws::knights_tour(from_one_on));
    laws::check(laws::knights_tour(cells_of_tour<none>));
    laws::check(laws::knights_tour(has_tour<none>));
}

constexpr auto by_knights_tour = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::knights_tour(function, how);
    });
};

TEST_CASE("knights_tour convicts") {
    by_knights_tour(tour_from<never_back>);
    by_knights_tour(tour_from<keeps_tries>);
    by_knights_tour(tour_from<leaves_last>);
    by_knights_tour(tour_from<other_moves>);
    by_knights_tour(tour_from<begins_elsewhere>);
    by_knights_tour(tour_from<always_true>);
    by_knights_tour(has_tour<never_back>);
    by_knights_tour(has_tour<always_true>);
    by_knights_tour(square_tour<leaves_last>);
    by_knights_tour(square_tour<other_moves>);
    by_knights_tour(cells_of_tour<other_moves>);
}

// ----------------------------------------------------------------- exact_cover

template <fault wrong>
void cover(int items, const lists& options, numbers& covered, numbers& chosen,
           lists& found) {
    const int full = wrong == leaves_last && items > 1 ? items - 1 : items;
    int item = 0;
    while (item < full && covered[std::size_t(item)] != 0) ++item;
    if (item == full) return found.push_back(chosen);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const numbers& option = options[i];
        const auto is_covered = [&](int it) {
            return covered[std::size_t(it)] != 0;
        };
        if (std::ranges::count(option, item) == 0 ||
            (wrong != overlaps && std::ranges::any_of(option, is_covered)) ||
            (wrong == each_once &&
             std::ranges::find(options, option) - options.begin() <
                 std::ptrdiff_t(i)))
            continue;
        for (const int it : option) ++covered[std::size_t(it)];
        chosen.push_back(int(i));
        cover<wrong>(items, options, covered, chosen, found);
        chosen.pop_back();
        for (const int it : option)
            if (wrong != keeps_tries || it == item) --covered[std::size_t(it)];
        if (wrong == never_back) return;
    }
}

template <fault wrong>
lists covers(int items, const lists& options) {
    lists found;
    numbers covered(std::size_t(items), 0), chosen;
    cover<wrong>(items, options, covered, chosen, found);
    if (wrong == not_the_last && found.size() > 1) found.pop_back();
    if (wrong == one_twice && found.size() > 1) found.push_back(found[0]);
    if (wrong == alone)
        std::erase_if(found, [](const numbers& it) { return it.size() != 1; });
    return found;
}

template <fault wrong>
std::optional<numbers> one_cover(lists& options, short items) {
    const lists all = covers<wrong>(items, options);
    if (all.empty()) return {};
    return all.back();
}

template <fault wrong>
std::size_t covers_of_matrix(const std::vector<std::vector<bool>>& rows) {
    lists options;
    for (const auto& row : rows) {
        options.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i]) options.back().push_back(int(i));
    }
    return covers<wrong>(int(rows[0].size()), options).size();
}

TEST_CASE("exact_cover acquits in every form") {
    laws::check(laws::exact_cover(covers<none>));
    laws::check(laws::exact_cover(one_cover<none>));
    laws::check(laws::exact_cover(covers_of_matrix<none>));
    laws::check(laws::exact_cover([](int items, const lists& options) {
        return !covers<none>(items, options).empty();
    }));
}

constexpr auto by_exact_cover = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::exact_cover(function, how);
    });
};

TEST_CASE("exact_cover convicts") {
    by_exact_cover(covers<overlaps>);
    by_exact_cover(covers<leaves_last>);
    by_exact_cover(covers<never_back>);
    by_exact_cover(covers<not_the_last>);
    by_exact_cover(covers<one_twice>);
    by_exact_cover(covers<alone>);
    by_exact_cover(covers<each_once>);
    by_exact_cover(covers<keeps_tries>);
    by_exact_cover(one_cover<overlaps>);
    by_exact_cover(one_cover<never_back>);
    by_exact_cover(one_cover<keeps_tries>);
    by_exact_cover(covers_of_matrix<keeps_tries>);
}

// ------------------------------------------------------------------ alpha_beta

template <fault wrong>
struct alpha_beta_player {
    template <class Game, class Position>
    static int search(const Game& game, const Position& at, int depth,
                      int alpha, int beta, bool first, int* best_move) {
        const auto moves = game.moves(at);
        if (moves.empty() || (wrong == ignores_depth ? false
                              : wrong == one_too_far ? depth < 0
                                                     : depth == 0))
            return game.value(at);
        const bool maximises = first || wrong == one_side;
        const int bound = maximises ? alpha : beta;
        int best = wrong == from_zero ? 0 : maximises ? INT_MIN : INT_MAX;
        if (wrong == from_thousand) best = maximises ? -1000 : 1000;
        for (const int move : moves) {
            int a = alpha, b = beta;
            if (wrong == keeps_bound) a = last_alpha, b = last_beta;
            const int it = search(game, game.apply(at, move), depth - 1, a, b,
                                  !first, nullptr);
            if (maximises ? it > best : it < best) {
                best = it;
                if (best_move != nullptr) *best_move = move;
            }
            if (wrong == last_move && best_move != nullptr) *best_move = move;
            (maximises ? alpha : beta) =
                maximises ? std::max(alpha, best) : std::min(beta, best);
            last_alpha = std::max(last_alpha, alpha);
            last_beta = std::min(last_beta, beta);
            if (wrong == plain) continue;
            if (wrong == wrong_side &&
                (maximises ? best <= bound : best >= bound))
                break;
            if (wrong == beats_own && (maximises ? best > bound : best < bound))
                break;
            if (alpha >= beta) break;
        }
        return best;
    }

    static inline int last_alpha, last_beta;

    template <class Game, class Position>
    std::pair<int, int> operator()(const Game& game, const Position& at,
                                   int depth, bool first) const {
        last_alpha = INT_MIN;
        last_beta = INT_MAX;
        int move = -1;
        const int best =
            search(game, at, depth, INT_MIN, INT_MAX, first, &move);
        return {best, move};
    }
};

int first_to_the_end(const laws::game_tree& game, int position) {
    return alpha_beta_player<none>()(game, position, 99, true).first;
}

struct with_bounds {
    int operator()(const auto& game, const auto& at, int depth, int alpha,
                   int beta, bool first) const {
        return alpha_beta_player<none>::search(game, at, depth, alpha, beta,
                                               first, nullptr);
    }
};

template <fault wrong>
long long of_leaves(const std::vector<short>& leaves) {
    const auto half = std::ptrdiff_t(leaves.size() / 2);
    if (half == 0) return leaves[0];
    const std::vector<short> left(leaves.begin(), leaves.begin() + half);
    const std::vector<short> right(leaves.begin() + half, leaves.end());
    std::vector<short> turned[2]{left, right};
    if (wrong != one_side)
        for (auto& part : turned)
            for (short& x : part) x = short(-x);
    const long long sign = wrong == one_side ? 1 : -1;
    const long long best = std::max(sign * of_leaves<wrong>(turned[0]),
                                    sign * of_leaves<wrong>(turned[1]));
    return wrong == from_thousand ? std::max(best, -1000LL) : best;
}

TEST_CASE("alpha_beta acquits in every form") {
    laws::check(laws::alpha_beta(alpha_beta_player<none>()));
    laws::check(laws::alpha_beta(first_to_the_end));
    laws::check(laws::alpha_beta(with_bounds()));
    laws::check(laws::alpha_beta(
        [](const laws::game_tree& game, int position, int depth) {
            return alpha_beta_player<none>()(game, position, depth, true);
        }));
    laws::check(laws::alpha_beta(of_leaves<none>));
}

constexpr auto by_alpha_beta = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::alpha_beta(function, how);
    });
};

TEST_CASE("alpha_beta convicts") {
    by_alpha_beta(alpha_beta_player<plain>());
    by_alpha_beta(alpha_beta_player<wrong_side>());
    by_alpha_beta(alpha_beta_player<beats_own>());
    by_alpha_beta(alpha_beta_player<keeps_bound>());
    by_alpha_beta(alpha_beta_player<from_zero>());
    by_alpha_beta(alpha_beta_player<from_thousand>());
    by_alpha_beta(alpha_beta_player<one_side>());
    by_alpha_beta(alpha_beta_player<ignores_depth>());
    by_alpha_beta(alpha_beta_player<one_too_far>());
    by_alpha_beta(alpha_beta_player<last_move>());
    by_alpha_beta(of_leaves<one_side>);
    by_alpha_beta(of_leaves<from_thousand>);
}

// ------------------------------------------------------------- graph_colouring

using edges = std::vector<std::pair<int, int>>;

lists neighbours_of(int vertices, const edges& all) {
    lists neighbours{std::size_t(vertices)};
    for (const auto& [a, b] : all) {
        neighbours[std::size_t(a)].push_back(b);
        neighbours[std::size_t(b)].push_back(a);
    }
    return neighbours;
}

template <fault wrong>
bool clash(const lists& neighbours, const numbers& colours, int colour) {
    const numbers& beside = neighbours[colours.size()];
    if (wrong == neighbours_only)
        return !colours.empty() && colours.back() == colour &&
               std::ranges::count(beside, int(colours.size()) - 1) != 0;
    return std::ranges::any_of(beside, [&](int other) {
        return std::cmp_less(other, colours.size()) &&
               colours[std::size_t(other)] == colour;
    });
}

template <fault wrong>
bool colour_rest(const lists& neighbours, int k, numbers& colours) {
    if (colours.size() == neighbours.size()) return true;
    for (int colour = 0; colour < k; ++colour) {
        if (clash<wrong>(neighbours, colours, colour)) continue;
        colours.push_back(colour);
        if (colour_rest<wrong>(neighbours, k, colours)) return true;
        colours.pop_back();
        if (wrong == never_back) return false;
    }
    return false;
}

template <fault wrong>
numbers colours_of(const lists& neighbours, int k) {
    numbers colours;
    if (wrong == one_too_many) ++k;
    if (wrong == one_too_few) --k;
    if (!colour_rest<wrong>(neighbours, k, colours)) colours.clear();
    return colours;
}

template <fault wrong>
std::optional<numbers> colours_by_edges(short vertices, const edges& all,
                                        short k) {
    lists neighbours = neighbours_of(vertices, all);
    if (wrong == one_end)
        for (const auto& [a, b] : all)
            std::erase(neighbours[std::size_t(b)], a);
    numbers colours = colours_of<wrong>(neighbours, k);
    if (std::cmp_less(colours.size(), vertices)) return {};
    for (int& colour : colours) ++colour;
    return colours;
}

template <fault wrong>
bool can_colour_matrix(const std::vector<std::vector<int>>& matrix, int k,
                       int vertices) {
    edges all;
    bool few = true;
    for (int a = 0; a < vertices; ++a) {
        for (int b = 0; b < a; ++b)
            if (matrix[std::size_t(a)][std::size_t(b)] != 0)
                all.emplace_back(a, b);
        few = few && std::ranges::count(matrix[std::size_t(a)], 1) < k;
    }
    if (wrong == counts_neighbours) return few;
    return wrong == always_true ||
           colours_by_edges<wrong>(short(vertices), all, short(k));
}

TEST_CASE("graph_colouring acquits in every form") {
    laws::check(laws::graph_colouring(colours_of<none>));
    laws::check(laws::graph_colouring(colours_by_edges<none>));
    laws::check(laws::graph_colouring(can_colour_matrix<none>));
    laws::check(laws::graph_colouring(
        [](const std::vector<std::array<unsigned, 2>>& all, int vertices,
           int k) {
            edges pairs;
            for (const auto& edge : all)
                pairs.emplace_back(int(edge[0]), int(edge[1]));
            return !colours_of<none>(neighbours_of(vertices, pairs), k).empty();
        }));
}

constexpr auto by_graph_colouring = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::graph_colouring(function, how);
    });
};

TEST_CASE("graph_colouring convicts") {
    by_graph_colouring(colours_of<never_back>);
    by_graph_colouring(colours_of<neighbours_only>);
    by_graph_colouring(colours_of<one_too_many>);
    by_graph_colouring(colours_of<one_too_few>);
    by_graph_colouring(colours_by_edges<never_back>);
    by_graph_colouring(colours_by_edges<one_end>);
    by_graph_colouring(can_colour_matrix<never_back>);
    by_graph_colouring(can_colour_matrix<counts_neighbours>);
    by_graph_colouring(can_colour_matrix<always_true>);
}

// ------------------------------------------------------------ hamiltonian_path

template <fault wrong>
bool walk_on(const lists& neighbours, numbers& path, numbers& visited) {
    const std::size_t all = neighbours.size() - (wrong == leaves_last);
    if (path.size() >= all)
        return wrong != wants_cycle || all < 3 ||
               std::ranges::count(neighbours[std::size_t(path.back())],
                                  path.front()) != 0;
    for (const int next : neighbours[std::size_t(path.back())]) {
        int& is_visited = visited[std::size_t(next)];
        if (is_visited != 0 && wrong != one_again) continue;
        is_visited = 1;
        path.push_back(next);
        if (walk_on<wrong>(neighbours, path, visited)) return true;
        path.pop_back();
        if (wrong != keeps_tries) is_visited = 0;
        if (wrong == never_back) return false;
    }
    return false;
}

template <fault wrong>
std::optional<numbers> path_of(const lists& neighbours) {
    for (std::size_t start = 0; start < neighbours.size(); ++start) {
        numbers path{int(start)}, visited(neighbours.size());
        visited[start] = 1;
        if (walk_on<wrong>(neighbours, path, visited)) return path;
        if (wrong == corner_only) break;
    }
    return {};
}

template <fault wrong>
bool has_path(int vertices, const edges& all) {
    const lists neighbours = neighbours_of(vertices, all);
    if (wrong == counts_neighbours)
        return vertices == 1 ||
               (std::ranges::none_of(neighbours, &numbers::empty) &&
                std::ranges::count(neighbours, std::size_t{1}, &numbers::size) <
                    3);
    return path_of<wrong>(neighbours).has_value();
}

template <fault wrong>
numbers path_of_matrix(std::vector<numbers>& matrix, int n) {
    lists neighbours{std::size_t(n)};
    for (int a = 0; a < n; ++a)
        for (int b = 0; b < n; ++b)
            if (matrix[std::size_t(a)][std::size_t(b)] != 0)
                neighbours[std::size_t(a)].push_back(b);
    const auto path = path_of<wrong>(neighbours);
    return path ? *path : numbers();
}

TEST_CASE("hamiltonian_path acquits in every form") {
    laws::check(laws::hamiltonian_path(path_of<none>));
    laws::check(laws::hamiltonian_path(has_path<none>));
    laws::check(laws::hamiltonian_path(path_of_matrix<none>));
}

constexpr auto by_hamiltonian_path = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::hamiltonian_path(function, how);
    });
};

TEST_CASE("hamiltonian_path convicts") {
    by_hamiltonian_path(path_of<never_back>);
    by_hamiltonian_path(path_of<corner_only>);
    by_hamiltonian_path(path_of<keeps_tries>);
    by_hamiltonian_path(path_of<one_again>);
    by_hamiltonian_path(path_of<leaves_last>);
    by_hamiltonian_path(path_of<wants_cycle>);
    by_hamiltonian_path(has_path<never_back>);
    by_hamiltonian_path(has_path<corner_only>);
    by_hamiltonian_path(has_path<keeps_tries>);
    by_hamiltonian_path(has_path<one_again>);
    by_hamiltonian_path(has_path<counts_neighbours>);
    by_hamiltonian_path(path_of_matrix<never_back>);
    by_hamiltonian_path(path_of_matrix<corner_only>);
}

// ----------------------------------------------------------------- word_search

using cells = std::vector<std::pair<int, int>>;

template <fault wrong>
bool may_step(int down, int across, const cells& path) {
    const int far = std::abs(down) + std::abs(across);
    if (wrong == right_and_down && (down < 0 || across < 0)) return false;
    if (wrong == straight && path.size() > 1) {
        const auto& [r, c] = path[path.size() - 2];
        return down == path.back().first - r &&
               across == path.back().second - c;
    }
    return far == 1 || (wrong == diagonals && far == 2);
}

template <fault wrong>
bool read_on(texts& grid, const std::string& word, cells& path) {
    if (path.size() + (wrong == leaves_last && word.size() > 1) == word.size())
        return true;
    const auto [row, column] = path.back();
    const int rows = int(grid.size()), columns = int(grid[0].size());
    for (int down = -1; down <= 1; ++down)
        for (int across = -1; across <= 1; ++across) {
            int r = row + down, c = column + across;
            if (!may_step<wrong>(down, across, path)) continue;
            if (wrong == around)
                r = (r + rows) % rows, c = (c + columns) % columns;
            if (r < 0 || c < 0 || r >= rows || c >= columns) continue;
            char& letter = grid[std::size_t(r)][std::size_t(c)];
            if (letter != word[path.size()]) continue;
            path.emplace_back(r, c);
            if (wrong != one_again) letter = '#';
            if (read_on<wrong>(grid, word, path)) return true;
            if (wrong != keeps_tries) letter = word[path.size() - 1];
            path.pop_back();
        }
    return false;
}

template <fault wrong>
std::optional<cells> read(texts grid, const std::string& word) {
    for (std::size_t r = 0; r < grid.size(); ++r)
        for (std::size_t c = 0; c < grid[r].size(); ++c) {
            if (grid[r][c] != word[0]) continue;
            if (wrong == corner_only && r + c > 0) return {};
            const texts given = grid;
            cells path{{int(r), int(c)}};
            if (wrong != one_again) grid[r][c] = '#';
            if (read_on<wrong>(grid, word, path)) return path;
            grid = given;
        }
    return {};
}

template <fault wrong>
bool exists(const std::vector<std::vector<char>>& grid, std::string word) {
    texts rows;
    for (const auto& row : grid) rows.emplace_back(row.begin(), row.end());
    return read<wrong>(rows, word).has_value();
}

TEST_CASE("word_search acquits in every form") {
    laws::check(laws::word_search(read<none>));
    laws::check(laws::word_search(exists<none>));
    laws::check(
        laws::word_search([](const std::string& word, const texts& grid) {
            const auto path = read<none>(grid, word);
            return path ? *path : cells();
        }));
}

constexpr auto by_word_search = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::word_search(function, how);
    });
};

TEST_CASE("word_search convicts") {
    by_word_search(read<one_again>);
    by_word_search(read<diagonals>);
    by_word_search(exists<one_again>);
    by_word_search(exists<keeps_tries>);
    by_word_search(exists<diagonals>);
    by_word_search(exists<right_and_down>);
    by_word_search(exists<straight>);
    by_word_search(exists<around>);
    by_word_search(exists<corner_only>);
    by_word_search(exists<leaves_last>);
}

}  // namespace backtracking_laws_test
