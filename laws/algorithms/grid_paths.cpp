#include <tenet/laws/algorithms/grid_paths.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::grids {

// A table of equal rows, of few obstacles.
struct table {
    callable::number_rows rows;
    operator const callable::number_rows&() const { return rows; }
};

// What stands for a free cell and for an obstacle.
struct marks {
    char free;
    char obstacle;
};

callable::text_list written(const callable::number_rows& grid, marks by) {
    callable::text_list rows;
    for (const auto& row : grid) {
        std::string& letters = rows.emplace_back();
        for (const int cell : row) letters += cell == 0 ? by.free : by.obstacle;
    }
    return rows;
}

// A table in letters.
template <char free, char obstacle>
struct picture {
    callable::text_list rows;
    operator const callable::text_list&() const { return rows; }
};

}  // namespace tenet::laws::grids

namespace tenet::laws {

template <>
struct argument<grids::table> {
    using drawn_rows = up_to<up_to<within<0, 4>, 8, 1>, 8, 1>;
    static domain from() { return argument<drawn_rows>::from(); }
    static grids::table make(const value& drawn) {
        auto rows = callable::given_as<callable::number_rows>(
            argument<drawn_rows>::make(drawn));
        for (auto& row : rows) {
            row.resize(rows.front().size());
            for (int& cell : row) cell = cell == 1 ? 1 : 0;
        }
        return {rows};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).rows);
    }
};

template <char free, char obstacle>
struct argument<grids::picture<free, obstacle>> {
    static domain from() { return argument<grids::table>::from(); }
    static grids::picture<free, obstacle> make(const value& drawn) {
        return {grids::written(argument<grids::table>::make(drawn).rows,
                               {free, obstacle})};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).rows);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::grids {

namespace {

using callable::number_rows;
using callable::numbers;
using callable::text_list;

// Every path is walked.
std::int64_t walked(const number_rows& grid, std::size_t row,
                    std::size_t column) {
    if (row >= grid.size() || column >= grid[row].size() ||
        grid[row][column] != 0)
        return 0;
    if (row + 1 == grid.size() && column + 1 == grid[row].size()) return 1;
    return walked(grid, row + 1, column) + walked(grid, row, column + 1);
}

// Of a grid without obstacles: in which of all steps the row changes. Up to
// 2^40, which few sides exceed by much.
std::int64_t ways_of(int rows, int columns) {
    if (rows > columns) std::swap(rows, columns);
    std::int64_t paths = 1;
    for (int i = 1; i < rows && paths < std::int64_t{1} << 40; ++i)
        paths = paths * (columns - 1 + i) / i;
    return paths;
}

std::string wrong_with(const value& answer, std::int64_t paths) {
    return callable::is_whole(answer) && answer.whole == paths
               ? ""
               : callable::got(answer,
                               "the number of paths is " + shown(paths));
}

// Grids whose paths the type of the answer holds, and some to spare.
std::vector<std::tuple<int, int>> large_sides(std::int64_t most) {
    const std::int64_t limit = std::min(most, std::int64_t{1} << 40) / 2;
    std::vector<std::tuple<int, int>> all;
    for (int rows = 8; rows <= 24; ++rows)
        for (int columns = 8; columns <= 24; ++columns)
            if (ways_of(rows, columns) <= limit)
                all.emplace_back(rows, columns);
    for (const auto& [rows, columns] :
         std::vector<std::tuple<int, int>>{{1, 3'000}, {2, 900}, {3, 200}})
        if (ways_of(rows, columns) <= limit) {
            all.emplace_back(rows, columns);
            all.emplace_back(columns, rows);
        }
    return all;
}

// All grids of so many cells, in order of their size.
std::vector<std::tuple<number_rows>> all_grids(std::size_t most_cells) {
    std::vector<std::tuple<number_rows>> all;
    for (std::size_t cells = 1; cells <= most_cells; ++cells)
        for (std::size_t rows = 1; rows <= cells; ++rows)
            for (std::size_t bits = 0;
                 cells % rows == 0 && bits < std::size_t{1} << cells; ++bits) {
                number_rows grid(rows, numbers(cells / rows));
                for (std::size_t i = 0; i < cells; ++i)
                    grid[i % rows][i / rows] = int(bits >> i & 1);
                all.emplace_back(std::move(grid));
            }
    return all;
}

finding judge_time(const std::string& text,
                   const std::function<void(std::size_t n)>& run,
                   const settings& how) {
    return judge_growth(
        "its time grows as the number of cells", "the number of cells", 5, 10,
        4, 20, {{callable::with_arguments(text, {"$n", "$n"}), run}}, how);
}

// Whether it tells free cells so from those around such an obstacle.
bool reads(const of_letters& paths, marks by, const settings& how) {
    return callable::seems(
        [&] {
            number_rows grid(3, numbers(3));
            const value free = paths.call(written(grid, by));
            grid[1][1] = 1;
            const value walled = paths.call(written(grid, by));
            return callable::is_whole(free) && callable::is_whole(walled) &&
                   free.whole > 0 && free.whole != walled.whole;
        },
        how);
}

number_rows free_grid(int rows, int columns) {
    return number_rows(std::size_t(rows), numbers(std::size_t(columns)));
}

constexpr const char* small_claim = "it counts the paths of all small inputs";
constexpr const char* large_claim = "it counts the paths of large grids";

template <marks by>
report judge_letters(const of_letters& paths, std::int64_t most,
                     const settings& how) {
    report found = callable::report_on("grid_paths", "paths", how);
    const auto walked_letters = [](const text_list& grid) {
        number_rows rows;
        for (const std::string& row : grid) {
            rows.emplace_back();
            for (const char cell : row) rows.back().push_back(cell != by.free);
        }
        return walked(rows, 0, 0);
    };
    const std::string call = paths.text(how, "paths");
    const callable::trial<text_list> of_cells{
        callable::declared_words(paths.list, "grid", "$0") + call, paths.call,
        [=](const value& answer, const text_list& grid) {
            return wrong_with(answer, walked_letters(grid));
        },
        how};
    std::vector<std::tuple<text_list>> all;
    for (const auto& [grid] : all_grids(9)) all.emplace_back(written(grid, by));
    found += of_cells.on_all(small_claim, all);
    const std::string element = paths.list == "std::vector<std::vector<char>>"
                                    ? "std::vector<char>"
                                    : "std::string";
    const callable::trial<int, int> of_free{
        paths.list + " grid($0, " + element + "($1, '" + by.free + "'));\n" +
            call,
        [&](int rows, int columns) {
            return paths.call(written(free_grid(rows, columns), by));
        },
        [](const value& answer, int rows, int columns) {
            return wrong_with(answer, ways_of(rows, columns));
        },
        how};
    found += judge_time(
        of_free.text,
        [&](std::size_t n) {
            paths.call(written(free_grid(int(n), int(n)), by));
        },
        how);
    if (!found.refuted())
        found += of_cells.on_drawn<picture<by.free, by.obstacle>>(
            "it counts the paths of others");
    if (!found.refuted())
        found += of_free.on_all(large_claim, large_sides(most));
    return found;
}

// The first that it reads; of none, dots and hashes.
template <marks first, marks... rest>
report judge_first(const of_letters& paths, std::int64_t most,
                   const settings& how) {
    if (reads(paths, first, how)) return judge_letters<first>(paths, most, how);
    if constexpr (sizeof...(rest) > 0)
        return judge_first<rest...>(paths, most, how);
    else
        return judge_letters<marks{'.', '#'}>(paths, most, how);
}

}  // namespace

report judge(const of_letters& paths, std::int64_t most, const settings& how) {
    return judge_first<marks{'.', '#'}, marks{'0', '1'}, marks{'.', '*'},
                       marks{'.', 'x'}, marks{'.', 'X'}>(paths, most, how);
}

report judge(const of_grid& paths, std::int64_t most, const settings& how) {
    report found = callable::report_on("grid_paths", "paths", how);
    const callable::trial<number_rows> of_cells{
        paths.list + " grid$0;\n" + paths.text(how, "paths"), paths.call,
        [](const value& answer, const number_rows& grid) {
            return wrong_with(answer, walked(grid, 0, 0));
        },
        how};
    found += of_cells.on_all(small_claim, all_grids(9));
    const std::string row = paths.list.substr(12, paths.list.size() - 13);
    const callable::trial<int, int> of_free{
        paths.list + " grid($0, " + row + "($1));\n" + paths.text(how, "paths"),
        [&](int rows, int columns) {
            return paths.call(free_grid(rows, columns));
        },
        [](const value& answer, int rows, int columns) {
            return wrong_with(answer, ways_of(rows, columns));
        },
        how};
    // Whose time explodes would not come to an end of others.
    found += judge_time(
        of_free.text,
        [&](std::size_t n) { paths.call(free_grid(int(n), int(n))); }, how);
    if (!found.refuted())
        found += of_cells.on_drawn<table>("it counts the paths of others");
    if (!found.refuted())
        found += of_free.on_all(large_claim, large_sides(most));
    return found;
}

report judge(const of_sides& paths, std::int64_t most, const settings& how) {
    report found = callable::report_on("grid_paths", "paths", how);
    const callable::trial<int, int> of_numbers{
        paths.text(how, "paths"), paths.call,
        [](const value& answer, int rows, int columns) {
            return wrong_with(answer, ways_of(rows, columns));
        },
        how};
    std::vector<std::tuple<int, int>> all;
    for (int rows = 1; rows < 8; ++rows)
        for (int columns = 1; columns < 8; ++columns)
            all.emplace_back(rows, columns);
    found += of_numbers.on_all(small_claim, all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(
        of_numbers.text, [&](std::size_t n) { paths.call(int(n), int(n)); },
        how);
    if (!found.refuted())
        found += of_numbers.on_all(large_claim, large_sides(most));
    return found;
}

}  // namespace tenet::laws::grids
