#include <tenet/laws/algorithms/flood_fill.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws::floods {

namespace {

using callable::numbers;

// Until nothing changes: a cell of the old colour beside a filled one is, too.
rows filled(const rows& before, place at, int colour) {
    const int height = int(before.size()), width = int(before[0].size());
    const auto in = [&](auto& grid, int row, int column) -> auto& {
        return grid[std::size_t(row)][std::size_t(column)];
    };
    const int old = in(before, at.row, at.column);
    rows is_filled(before.size(), numbers(before[0].size(), 0));
    in(is_filled, at.row, at.column) = 1;
    for (bool changes = true; changes;) {
        changes = false;
        for (int row = 0; row < height; ++row)
            for (int column = 0; column < width; ++column) {
                const bool beside =
                    (row > 0 && in(is_filled, row - 1, column)) ||
                    (row + 1 < height && in(is_filled, row + 1, column)) ||
                    (column > 0 && in(is_filled, row, column - 1)) ||
                    (column + 1 < width && in(is_filled, row, column + 1));
                if (!beside || in(is_filled, row, column) ||
                    in(before, row, column) != old)
                    continue;
                in(is_filled, row, column) = 1;
                changes = true;
            }
    }
    rows after = before;
    for (std::size_t i = 0; i < after.size(); ++i)
        for (std::size_t j = 0; j < after[i].size(); ++j)
            if (is_filled[i][j]) after[i][j] = colour;
    return after;
}

std::string colour_text(const subject& fill, int colour) {
    return fill.of_letters ? shown(char('a' + colour)) : shown(colour);
}

std::string text_of(const subject& fill, const rows& grid) {
    std::string text;
    for (const auto& row : grid) {
        std::string cells;
        for (const int colour : row)
            cells += (cells.empty() ? "" : ", ") + colour_text(fill, colour);
        text += (text.empty() ? "{" : ", {") + cells + '}';
    }
    return '{' + text + '}';
}

std::string wrong_with(const subject& fill, const rows& before, place at,
                       int colour) {
    const value answer = fill.fill(before, at, colour);
    const rows due = filled(before, at, colour);
    const std::string grid = "the grid is " + text_of(fill, due);
    if (answer.parts.size() != due.size()) return callable::got(answer, grid);
    for (std::size_t i = 0; i < due.size(); ++i) {
        std::vector<std::int64_t> cells;
        if (!callable::read_numbers(answer.parts[i], cells))
            return callable::got(answer, "that is no grid");
        for (std::int64_t& cell : cells) cell -= fill.of_letters ? 'a' : 0;
        if (!std::ranges::equal(cells, due[i]))
            return callable::got(answer, grid);
    }
    return {};
}

std::string call_text(const subject& fill, const settings& how,
                      const std::string& row, const std::string& column,
                      int colour) {
    return functions::name_of(how, "fill") + "(grid, " + row + ", " + column +
           ", " + colour_text(fill, colour) + ")";
}

// Of the grid's rows.
std::string row_type(const subject& fill) {
    const std::string vector = "std::vector<";
    return fill.grid.starts_with(vector)
               ? fill.grid.substr(vector.size(),
                                  fill.grid.size() - vector.size() - 1)
               : fill.grid;
}

// ------------------------------------------------------------------ all small

struct example {
    rows grid;
    place at;
    int colour;
};

void add_all(int height, int width, std::vector<example>& all) {
    const auto cells = std::size_t(height * width);
    for (const numbers& colours : callable::all_lists(0, 1, cells, cells)) {
        rows grid;
        for (auto at = colours.begin(); at != colours.end(); at += width)
            grid.emplace_back(at, at + width);
        for (int row = 0; row < height; ++row)
            for (int column = 0; column < width; ++column)
                for (const int colour : {0, 2})
                    all.push_back({grid, {row, column}, colour});
    }
}

finding judge_small(const subject& fill, const settings& how) {
    std::vector<example> all;
    for (const auto& [height, width] : {std::pair{1, 1},
                                        {1, 2},
                                        {2, 1},
                                        {1, 3},
                                        {3, 1},
                                        {2, 2},
                                        {2, 3},
                                        {3, 2},
                                        {3, 3}})
        add_all(height, width, all);
    const auto text = [&](std::size_t i) {
        const auto& [grid, at, colour] = all[i];
        return fill.grid + " grid" + text_of(fill, grid) + ";\n" +
               call_text(fill, how, shown(at.row), shown(at.column), colour);
    };
    const auto wrong = [&](std::size_t i) {
        return wrong_with(fill, all[i].grid, all[i].at, all[i].colour);
    };
    return callable::judge_all("it fills all small grids",
                               {all.size(), text, wrong}, how);
}

// ---------------------------------------------------------------- larger ones

using cells = up_to<within<0, 1>, 60, 1>;

rows grid_of_cells(const cells& drawn, int width) {
    const auto colours = callable::given_as<numbers>(drawn);
    rows grid;
    for (std::size_t i = 0, n = std::size_t(width); i + n <= colours.size();
         i += n)
        grid.emplace_back(colours.begin() + std::ptrdiff_t(i),
                          colours.begin() + std::ptrdiff_t(i + n));
    return grid;
}

finding judge_others(const subject& fill, const settings& how) {
    const std::string text =
        "std::vector<int> cells$0;\n" +
        std::string(fill.of_letters ? "for (int& cell : cells) cell += 'a';\n"
                                    : "") +
        fill.grid +
        " grid;\n"
        "for (std::size_t i = 0; i + $1 <= cells.size(); i += $1)\n"
        "    grid.emplace_back(&cells[i], &cells[i] + $1);\n" +
        call_text(fill, how, "$2 % int(grid.size())", "$2 % $1", 2);
    return property("it fills others", text,
                    [&fill](const cells& drawn, within<1, 8> width,
                            within<0, 99> at) -> std::string {
                        const rows grid = grid_of_cells(drawn, width);
                        if (grid.empty()) return {};
                        return wrong_with(
                            fill, grid,
                            {at % int(grid.size()), at % int(width)}, 2);
                    })
        .judge(how);
}

finding judge_time(const subject& fill, const settings& how) {
    return judge_growth("its time grows as the cells", "the cells", 20, 40, 4,
                        9,
                        {{fill.grid + " grid($n, " + row_type(fill) + "($n, " +
                              colour_text(fill, 0) + "));\n" +
                              call_text(fill, how, "0", "0", 1),
                          [&fill](std::size_t n) {
                              fill.fill(rows(n, numbers(n, 0)), {0, 0}, 1);
                          }}},
                        how);
}

// Every second row is a wall, open at its right or left.
finding judge_winding(const subject& fill, const settings& how) {
    const std::string text =
        fill.grid + " grid($0, " + row_type(fill) + "($0, " +
        colour_text(fill, 0) +
        "));\n"
        "for (int i = 1; i < $0; i += 2)\n"
        "    for (int j = 1; j < $0; ++j) grid[i][i / 2 % 2 ? j : j - 1] = " +
        colour_text(fill, 1) + ";\n" + call_text(fill, how, "0", "0", 2);
    return property("it fills a winding way", text,
                    [&fill](within<1, 50> side) {
                        const std::size_t n = std::size_t(int(side));
                        rows grid(n, numbers(n, 0));
                        for (std::size_t i = 1; i < n; i += 2)
                            for (std::size_t j = 1; j < n; ++j)
                                grid[i][i / 2 % 2 ? j : j - 1] = 1;
                        return wrong_with(fill, grid, {0, 0}, 2);
                    })
        .on({{std::int64_t{10}}, {std::int64_t{33}}, {std::int64_t{50}}})
        .judge(how);
}

}  // namespace

report judge(const subject& fill, const settings& how) {
    report found = callable::report_on("flood_fill", "fill", how);
    found += judge_small(fill, how);
    found += judge_time(fill, how);
    if (found.refuted()) return found;
    found += judge_others(fill, how);
    return found += judge_winding(fill, how);
}

}  // namespace tenet::laws::floods
