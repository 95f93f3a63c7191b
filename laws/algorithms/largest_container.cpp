#include <tenet/laws/algorithms/largest_container.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::containers {

namespace {

using namespace callable;
using wholes = std::vector<std::int64_t>;

std::int64_t area(const numbers& heights, std::size_t i, std::size_t j) {
    return std::int64_t{std::min(heights[i], heights[j])} * std::int64_t(j - i);
}

std::int64_t most_of(const numbers& heights) {
    std::int64_t most = 0;
    for (std::size_t j = 0; j < heights.size(); ++j)
        for (std::size_t i = 0; i < j; ++i)
            most = std::max(most, area(heights, i, j));
    return most;
}

std::string wrong_with(const value& answer, const numbers& heights,
                       std::int64_t most, bool as_stated) {
    const std::string due = "the most is " + std::to_string(most);
    if (is_whole(answer) || as_stated)
        return answer == value(most) ? "" : got(answer, due);
    if (heights.size() < 2) return {};  // there are no two places
    wholes two;
    if (!answer.is_something() || !read_numbers(answer, two) || two.size() != 2)
        return got(answer, due);
    std::ranges::sort(two);
    if (two[0] < 0 || two[0] == two[1] ||
        two[1] >= std::int64_t(heights.size()))
        return got(answer, "those are no two places");
    const auto holds = area(heights, std::size_t(two[0]), std::size_t(two[1]));
    return holds == most ? ""
                         : got(answer, "they hold " + std::to_string(holds) +
                                           ", and " + due);
}

finding judge_edges(const trial<numbers>& of_heights, bool whole) {
    const std::string claim = "it multiplies beyond the type";
    if (!whole) return not_judged(claim, "a whole_range is to be asked for");
    const numbers ends{0, 1, INT_MAX / 2, INT_MAX - 1, INT_MAX};
    std::vector<std::tuple<numbers>> all;
    for (numbers& heights : all_lists(0, 4, 5)) {
        for (int& x : heights) x = ends[std::size_t(x)];
        all.emplace_back(std::move(heights));
    }
    return of_heights.on_all(claim, all);
}

// Two of 100 among those that are 1.
numbers long_list(int n) {
    numbers heights(std::size_t(n), 1);
    heights[std::size_t(n / 5)] = heights[std::size_t(n - n / 4)] = 100;
    return heights;
}
std::string long_statements(const subject& hold, const settings& how,
                            const std::string& n) {
    return hold.list + " heights(" + n + ", 1);\nheights[" + n +
           " / 5] = heights[" + n + " - " + n + " / 4] = 100;\n" +
           hold.text(how, "hold");
}

finding judge_long(const subject& hold, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones", long_statements(hold, how, "$0"),
        longest,
        [&](int n) {
            if (n < 4) return std::string();  // the second is behind all
            const std::int64_t width = n - n / 4 - n / 5;
            return wrong_with(hold.call(long_list(n)), long_list(n),
                              100 * width, how.as_stated);
        },
        how);
}

// Falling and rising ones, too, of which a search from one end sees little.
finding judge_time(const subject& hold, const settings& how) {
    const auto slope = [&](bool falls) {
        return sized_input{
            hold.list +
                " heights($n);\n"
                "for (int i = 0; i < $n; ++i) heights[i] = " +
                (falls ? "100 - " : "") + "100 * i / $n;\n" +
                hold.text(how, "hold"),
            [&hold, falls](std::size_t n) {
                numbers heights;
                heights.reserve(n);
                for (int i = 0; std::cmp_less(i, n); ++i) {
                    const int height = 100 * i / int(n);
                    heights.push_back(falls ? 100 - height : height);
                }
                hold.call(heights);
            }};
    };
    return laws::judge_time(
        "its time grows as n log n at most", "n log n", 1'000, 4'000, 4.8, 9,
        {{long_statements(hold, how, "$n"),
          [&](std::size_t n) { hold.call(long_list(int(n))); }},
         slope(true),
         slope(false)},
        how);
}

}  // namespace

report judge(const subject& hold, bool whole, const settings& how) {
    report found = report_on("largest_container", "hold", how);
    const trial<numbers> of_heights{
        hold.list + " heights$0;\n" + hold.text(how, "hold"), hold.call,
        [stated = how.as_stated](const value& answer, const numbers& heights) {
            return wrong_with(answer, heights, most_of(heights), stated);
        },
        how};
    std::vector<std::tuple<numbers>> all;
    for (numbers& heights : all_lists(0, 4, 5))
        all.emplace_back(std::move(heights));
    found += of_heights.on_all("it is right about all small inputs", all);
    if (!found.refuted())
        found += of_heights.on_drawn<up_to<within<0, 100>, 40>>(
            "it is right about others");
    if (!found.refuted()) found += judge_edges(of_heights, whole);
    finding time = judge_time(hold, how);

    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(hold, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::containers
