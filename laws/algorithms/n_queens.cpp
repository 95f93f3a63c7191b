#include <tenet/laws/algorithms/n_queens.hpp>

#include <cstdlib>
#include <numeric>
#include <set>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::queens {

namespace {

using wholes = std::vector<std::int64_t>;  // the column of each row

bool attack_none(const wholes& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto apart = std::abs(columns[i] - columns[j]);
            if (apart == 0 || std::cmp_equal(apart, i - j)) return false;
        }
    return true;
}

// Of all permutations.
std::size_t count_of(int n) {
    wholes columns(std::size_t(n), 0);
    std::iota(columns.begin(), columns.end(), 0);
    std::size_t count = 0;
    do count += attack_none(columns);
    while (std::ranges::next_permutation(columns).found);
    return count;
}

// The place of the only queen in a row; -1: not one.
std::int64_t column_in(const value& row) {
    wholes cells;
    if (!callable::read_numbers(row, cells)) return -1;
    const auto is_queen = [](std::int64_t cell) {
        return cell == 1 || cell == 'Q' || cell == '1' || cell == 'q';
    };
    if (std::ranges::count_if(cells, is_queen) != 1) return -1;
    return std::ranges::find_if(cells, is_queen) - cells.begin();
}

std::string wrong_with_placement(const value& it, int n, wholes& columns) {
    if (it.is != value::kind::list || std::cmp_not_equal(it.parts.size(), n))
        return show(it) + " has not " + shown(n) + " rows";
    if (!callable::read_numbers(it, columns))
        for (const value& row : it.parts) {
            const bool fits =
                std::cmp_equal(row.is == value::kind::text ? row.text.size()
                                                           : row.parts.size(),
                               n);
            columns.push_back(fits ? column_in(row) : -1);
        }
    else if (std::ranges::find(columns, n) != columns.end())
        for (auto& column : columns) --column;  // from 1
    for (const auto column : columns)
        if (column < 0 || column >= n)
            return show(it) + " has not a queen in each row";
    return attack_none(columns) ? "" : "in " + show(it) + " queens attack";
}

std::string wrong_with_one(const value& answer, int n, std::size_t count) {
    if (!answer.is_something() || answer.parts.empty())
        return count == 0 ? "" : callable::got(answer, "there is a placement");
    wholes columns;
    const auto wrong = wrong_with_placement(answer, n, columns);
    return wrong.empty() ? "" : "got what is none: " + wrong;
}

std::string wrong_with(const value& answer, int n, bool is_one,
                       bool as_stated) {
    const std::size_t count = count_of(n);
    const std::string many = "there are " + shown(count);
    if (as_stated && answer.is != value::kind::list)
        return callable::got(answer, "all placements are asked for");
    if (answer.is == value::kind::truth)
        return (answer.whole != 0) == (count > 0) ? ""
                                                  : callable::got(answer, many);
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, count)
                   ? ""
                   : callable::got(answer, many);
    if (is_one) return wrong_with_one(answer, n, count);
    std::set<wholes> found;
    for (const value& part : answer.parts) {
        wholes columns;
        const auto wrong = wrong_with_placement(part, n, columns);
        if (!wrong.empty()) return wrong;
        if (!found.insert(columns).second)
            return show(part) + " is there twice";
    }
    return found.size() == count
               ? ""
               : "got " + shown(found.size()) + ", but " + many;
}

// Whether the answer is one placement: its type is a list of columns or texts.
bool is_one_placement(const subject& queens, const settings& how) {
    return queens.depth == 1 && !how.as_stated &&
           !callable::seems(
               [&] {
                   const value answer = queens.call(1);
                   return answer.parts.size() == 1 &&
                          answer.parts[0].is == value::kind::list;
               },
               how);
}

// From 6 to 9 queens, boards without an attack, times what it takes to find the
// next, become 80 to 180 times as many, and the orders of columns 500 times.
finding judge_time(const subject& queens, const settings& how) {
    return judge_growth(
        "its time grows as the boards without an attack", "the boards", 6, 9,
        100, 300,
        {{"const int n = $n;\n" +
              callable::with_arguments(queens.text(how, "queens"), {"n"}),
          [&](std::size_t n) { queens.call(int(n)); }}},
        how);
}

}  // namespace

report judge(const subject& queens, const settings& how) {
    report found = callable::report_on("n_queens", "queens", how);
    const bool is_one = is_one_placement(queens, how);
    settings longer = how;  // eight queens may take long
    longer.case_seconds *= 8;
    const callable::trial<int> of_n{
        queens.text(how, "queens"), queens.call,
        [is_one, as_stated = how.as_stated](const value& answer, int n) {
            return wrong_with(answer, n, is_one, as_stated);
        },
        longer};
    found += of_n.on_all("it is right about up to 6 queens",
                         {{1}, {2}, {3}, {4}, {5}, {6}});
    // Whose time explodes would not come to an end of more.
    found += judge_time(queens, how);
    if (!found.refuted())
        found += of_n.on_all("it is right about 7 and 8 queens", {{7}, {8}});
    return found;
}

}  // namespace tenet::laws::queens
