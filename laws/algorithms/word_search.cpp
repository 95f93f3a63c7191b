#include <tenet/laws/algorithms/word_search.hpp>

#include <cstdlib>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws {

namespace word_grids {

// Of letters, row by row, and a word that may be cut from them.
struct drawn_grid {
    callable::text_list rows;
    operator const callable::text_list&() const { return rows; }
};

}  // namespace word_grids

template <>
struct argument<word_grids::drawn_grid> {
    static domain from() {
        return domain::tuple(
            {domain::whole(1, 5), domain::list(domain::whole(0, 99), 20)});
    }
    static word_grids::drawn_grid make(const value& drawn) {
        const auto columns = std::size_t(drawn.parts[0].number());
        word_grids::drawn_grid grid;
        std::string row;
        for (const value& part : drawn.parts[1].parts) {
            row += "aaabbc"[part.number() % 6];
            if (row.size() == columns) grid.rows.push_back(std::move(row));
            if (row.size() == columns) row.clear();
        }
        if (grid.rows.empty()) grid.rows.emplace_back(columns, 'a');
        return grid;
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).rows);
    }
};

namespace word_grids {

namespace {

using callable::text_list;
using cell = std::pair<std::int64_t, std::int64_t>;

struct letters {
    std::string text;
    operator const std::string&() const { return text; }
};

bool are_neighbours(const cell& a, const cell& b) {
    return std::abs(a.first - b.first) + std::abs(a.second - b.second) == 1;
}

// All cells in turn, as long as they go on.
bool can_go_on(const text_list& grid, const std::string& word,
               std::vector<cell>& path) {
    if (path.size() == word.size()) return true;
    for (std::size_t row = 0; row < grid.size(); ++row)
        for (std::size_t column = 0; column < grid[row].size(); ++column) {
            const cell at{row, column};
            if (grid[row][column] != word[path.size()] ||
                std::ranges::count(path, at) != 0 ||
                (!path.empty() && !are_neighbours(at, path.back())))
                continue;
            path.push_back(at);
            const bool found = can_go_on(grid, word, path);
            path.pop_back();
            if (found) return true;
        }
    return false;
}

std::string wrong_with_path(const value& answer, const text_list& grid,
                            const std::string& word) {
    std::vector<cell> path;
    std::vector<std::int64_t> numbers;
    for (const value& part : answer.parts) {
        if (!callable::read_numbers(part, numbers) || numbers.size() != 2)
            return "these are no cells";
        const cell at(numbers[0], numbers[1]);
        if (at.first < 0 || std::cmp_greater_equal(at.first, grid.size()) ||
            at.second < 0 || std::cmp_greater_equal(at.second, grid[0].size()))
            return "there is no cell " + shown(at);
        if (std::ranges::count(path, at) != 0)
            return shown(at) + " is there twice";
        if (!path.empty() && !are_neighbours(at, path.back()))
            return shown(at) + " is not beside " + shown(path.back());
        path.push_back(at);
    }
    std::string read;
    for (const auto& [row, column] : path)
        read += grid[std::size_t(row)][std::size_t(column)];
    return read == word ? "" : "that reads " + shown(read);
}

std::string wrong_with(const value& answer, const text_list& grid,
                       const std::string& word) {
    std::vector<cell> path;
    const bool can = can_go_on(grid, word, path);
    const bool says = answer.is_something() &&
                      (answer.is == value::kind::list ? !answer.parts.empty()
                                                      : answer.whole > 0);
    if (can && !says) return callable::got(answer, "it can be read");
    if (says && !can) return callable::got(answer, "it cannot be read");
    if (!says || answer.is != value::kind::list) return {};
    const auto wrong = wrong_with_path(answer, grid, word);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

using inputs = std::vector<std::tuple<text_list, std::string>>;

void add_grids(inputs& all, std::size_t rows, std::size_t columns, char last,
               std::size_t longest) {
    for (const auto& cells :
         callable::all_lists('a', last, rows * columns, rows * columns)) {
        text_list grid;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto first = cells.begin() + std::ptrdiff_t(row * columns);
            grid.emplace_back(first, first + std::ptrdiff_t(columns));
        }
        for (const auto& word : callable::all_words(last, longest))
            if (!word.empty()) all.emplace_back(grid, word);
    }
}

inputs all_small() {
    inputs all;
    for (const auto& [rows, columns] :
         {std::pair(1, 1), {1, 2}, {2, 1}, {1, 3}, {3, 1}})
        add_grids(all, std::size_t(rows), std::size_t(columns), 'b', 4);
    add_grids(all, 2, 2, 'b', 5);
    add_grids(all, 2, 2, 'c', 3);
    add_grids(all, 2, 3, 'b', 6);
    add_grids(all, 3, 2, 'b', 4);
    return all;
}

}  // namespace

}  // namespace word_grids

template <>
struct argument<word_grids::letters> {
    static domain from() { return domain::list(domain::whole(0, 99), 9); }
    static word_grids::letters make(const value& drawn) {
        std::string text = "a";
        for (const value& part : drawn.parts)
            text += "aaabbc"[part.number() % 6];
        return {text};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

namespace word_grids {

report judge(const subject& search, const settings& how) {
    report found = callable::report_on("word_search", "search", how);
    const callable::trial<text_list, std::string> of_grid{
        callable::declared_words(search.list, "grid", "$0") +
            callable::declared(search.types[1], "word", "$1") +
            search.text(how, "search"),
        search.call, wrong_with, how};
    found += of_grid.on_all("it is right about all small grids", all_small());
    if (!found.refuted())
        found += of_grid.on_drawn<drawn_grid, letters>(
            "it is right about others", 400);
    return found;
}

}  // namespace word_grids

}  // namespace tenet::laws
