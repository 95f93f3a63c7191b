#include <tenet/laws/algorithms/trapped_water.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::water {

namespace {

using namespace callable;

std::int64_t trapped(const numbers& heights) {
    std::int64_t sum = 0;
    for (auto at = heights.begin(); at != heights.end(); ++at) {
        const std::int64_t left = *std::max_element(heights.begin(), at + 1);
        const std::int64_t right = *std::max_element(at, heights.end());
        sum += std::min(left, right) - *at;
    }
    return sum;
}

std::string wrong_with(const value& answer, std::int64_t due) {
    return answer == value(due) ? ""
                                : got(answer, "it is " + std::to_string(due));
}

finding judge_edges(const trial<numbers>& of_heights, bool whole) {
    const std::string claim = "it adds up beyond the type";
    if (!whole) return not_judged(claim, "a whole_range is to be asked for");
    const numbers ends{INT_MIN, -1, 0, INT_MAX};
    std::vector<std::tuple<numbers>> all;
    for (numbers& heights : all_lists(0, 3, 5)) {
        for (int& x : heights) x = ends[std::size_t(x)];
        all.emplace_back(std::move(heights));
    }
    return of_heights.on_all(claim, all);
}

// A valley: from the highest at both ends, or rising from one of them.
struct valley {
    const char* text;
    int (*height)(int i, int n);
};
constexpr valley valleys[] = {
    {"std::abs($n / 2 - i)", [](int i, int n) { return std::abs(n / 2 - i); }},
    {"i % 2 * i", [](int i, int) { return i % 2 * i; }},
    {"i % 2 * ($n - i)", [](int i, int n) { return i % 2 * (n - i); }}};

numbers heights_of(const valley& of, int n, int most) {
    numbers heights;
    for (int i = 0; i < n; ++i)
        heights.push_back(std::min(of.height(i, n), most));
    return heights;
}

std::string statements(const subject& trap, const settings& how,
                       const valley& of, const std::string& n,
                       const std::string& most) {
    std::string height = of.text;
    if (const auto at = height.find("$n"); at != height.npos)
        height.replace(at, 2, n);
    return trap.list + " heights(" + n + ");\nfor (int i = 0; i < " + n +
           "; ++i) heights[i] = std::min(" + height + ", " + most + ");\n" +
           trap.text(how, "trap");
}

finding judge_time(const subject& trap, const settings& how) {
    std::vector<sized_input> inputs;
    for (const valley& of : valleys)
        inputs.push_back({statements(trap, how, of, "$n", "100"),
                          [&trap, &of](std::size_t n) {
                              trap.call(heights_of(of, int(n), 100));
                          }});
    return laws::judge_time("its time grows as n log n at most", "n log n",
                            1'000, 4'000, 4.8, 9, inputs, how);
}

// The water of the first valley, whose ends are as high as most.
finding judge_long(const subject& trap, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        statements(trap, how, valleys[0], "$0", "100"), longest,
        [&](int n) {
            if (n == 0) return std::string();
            const numbers heights = heights_of(valleys[0], n, 100);
            const int level = std::min(heights.front(), heights.back());
            std::int64_t due = 0;
            for (const int x : heights) due += std::max(0, level - x);
            return wrong_with(trap.call(heights), due);
        },
        how);
}

}  // namespace

report judge(const subject& trap, bool whole, const settings& how) {
    report found = report_on("trapped_water", "trap", how);
    const trial<numbers> of_heights{
        trap.list + " heights$0;\n" + trap.text(how, "trap"), trap.call,
        [](const value& answer, const numbers& heights) {
            return wrong_with(answer, trapped(heights));
        },
        how};
    std::vector<std::tuple<numbers>> all;
    for (numbers& heights : all_lists(0, 3, 6))
        all.emplace_back(std::move(heights));
    found += of_heights.on_all("it is right about all small inputs", all);
    if (!found.refuted())
        found += of_heights.on_drawn<up_to<within<0, 100>, 40>>(
            "it is right about others");
    if (!found.refuted()) found += judge_edges(of_heights, whole);
    finding time = judge_time(trap, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(trap, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::water
