#include <tenet/laws/algorithms/matrix_search.hpp>

#include <algorithm>
#include <random>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::sorted_matrices {

namespace {

bool is_at(const number_rows& matrix, std::int64_t row, std::int64_t column,
           int x) {
    return row >= 0 && row < std::int64_t(matrix.size()) && column >= 0 &&
           column < columns_of(matrix) &&
           matrix[std::size_t(row)][std::size_t(column)] == x;
}

bool has(const number_rows& matrix, int x) {
    return std::ranges::any_of(matrix, [=](const auto& row) {
        return std::ranges::count(row, x) > 0;
    });
}

// What says neither is taken for a place that is wrong.
std::string wrong_with(const value& answer, const number_rows& matrix, int x) {
    const bool there = has(matrix, x);
    const std::string due = there ? "it is there" : "it is not there";
    if (answer.is == value::kind::truth || callable::is_whole(answer))
        return (answer.whole != 0) == there ? "" : callable::got(answer, due);
    std::vector<std::int64_t> place;
    callable::read_numbers(answer, place);
    if (place.empty() || place == std::vector<std::int64_t>{-1, -1})
        return there ? callable::got(answer, due) : "";
    if (place.size() == 2 && is_at(matrix, place[0], place[1], x)) return {};
    return callable::got(answer, there ? "it is elsewhere" : due);
}

using input = std::tuple<number_rows, int>;

bool is_sorted(const number_rows& matrix) {
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix[i].size(); ++j)
            if ((i > 0 && matrix[i - 1][j] > matrix[i][j]) ||
                (j > 0 && matrix[i][j - 1] > matrix[i][j]))
                return false;
    return true;
}

// Up to three rows and columns of three numbers, in sorted order.
std::vector<input> all_small(int least) {
    std::vector<input> all;
    for (std::size_t rows = 1; rows <= 3; ++rows)
        for (std::size_t columns = 1; rows * columns <= 6; ++columns)
            for (const auto& numbers : callable::all_lists(
                     least, least + 2, rows * columns, rows * columns)) {
                number_rows matrix(rows);
                for (std::size_t i = 0; i < numbers.size(); ++i)
                    matrix[i / columns].push_back(numbers[i]);
                for (int x = least - 1; x <= least + 3 && is_sorted(matrix);
                     ++x)
                    all.emplace_back(matrix, x);
            }
    return all;
}

// Each number is greater than those above and before it by 0 to 3.
number_rows drawn(std::size_t rows, std::size_t columns, int least,
                  std::mt19937_64& random) {
    number_rows matrix(rows, callable::numbers(columns));
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            matrix[i][j] = std::max(i > 0 ? matrix[i - 1][j] : least,
                                    j > 0 ? matrix[i][j - 1] : least) +
                           int(random() % 4);
    return matrix;
}

std::vector<input> some_larger(int least, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<input> all;
    for (std::size_t i = 0; i < 200; ++i) {
        const auto matrix = drawn(1 + random() % (2 + i / 15),
                                  1 + random() % (2 + i / 15), least, random);
        const auto& row = matrix[random() % matrix.size()];
        const int x = row[random() % row.size()];
        for (const int near : {x - 1, x, x + 1}) all.emplace_back(matrix, near);
    }
    return all;
}

// Of 2 * (row + column), what lies between the corners is looked for.
void search_square(const subject& search, std::size_t n) {
    number_rows matrix;
    {
        const engine::uncounted of_ours;
        matrix.assign(n, callable::numbers(n));
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) matrix[i][j] = int(2 * (i + j));
    }
    search.call(matrix, int(2 * n) - 1);
}

finding judge_time(const subject& search, const settings& how) {
    const std::string claim = "its time grows as rows + columns";
    if (search.list.find("short") != std::string::npos ||
        search.list.find("char") != std::string::npos)
        return not_judged(claim, "its integers are too small for it");
    return laws::judge_time(
        claim, "rows + columns", 50, 400, 8, 24,
        {{search.list +
              " matrix($n);\nfor (int i = 0; i < $n; ++i)\n    for (int j = "
              "0; j < $n; ++j) matrix[i].push_back(2 * (i + j));\n" +
              callable::with_arguments(search.text(how, "search"),
                                       {"", "2 * $n - 1"}),
          [&](std::size_t n) { search_square(search, n); }}},
        how);
}

}  // namespace

report judge(const subject& search, const settings& how) {
    report found = callable::report_on("matrix_search", "search", how);
    const callable::trial<number_rows, int> of_matrix{
        search.list + " matrix$0;\n" + search.text(how, "search"), search.call,
        wrong_with, how};
    const int least = search.has_sign ? -1 : 1;
    found +=
        of_matrix.on_all("it finds it in all small matrices", all_small(least));
    if (!found.refuted())
        found += of_matrix.on_all("it finds it in larger ones",
                                  some_larger(5 * least, how.seed));
    found += judge_time(search, how);
    return found;
}

}  // namespace tenet::laws::sorted_matrices
