#include <tenet/laws/algorithms/shortest_sum_window.hpp>

#include <climits>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/told_window.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::sum_windows {

namespace {

using namespace callable;

bool is_enough(const numbers& part, int target) {
    return std::accumulate(part.begin(), part.end(), 0LL) >= target;
}

std::string wrong_with(told_by told, const value& answer, const numbers& list,
                       int target) {
    const auto fits = [=](const numbers& part) {
        return is_enough(part, target);
    };
    return wrong_window(told, answer, list,
                        {"the shortest", shortest_of(list, fits), fits});
}

std::vector<std::tuple<numbers, int>> all_small() {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& list : all_lists(0, 3, 5))
        for (int target = 1; target <= 8; ++target)
            all.emplace_back(list, target);
    return all;
}

finding judge_edges(const trial<numbers, int>& of_lists, bool whole) {
    const std::string claim = "it adds up beyond the type";
    if (!whole) return not_judged(claim, "a whole_range is to be asked for");
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& places : all_lists(0, 3, 4)) {
        numbers list;
        for (const int x : places) list.push_back(x < 2 ? x : INT_MAX - 3 + x);
        for (const int target : {1, 2, INT_MAX - 1, INT_MAX})
            all.emplace_back(list, target);
    }
    return of_lists.on_all(claim, all);
}

// Ones.
std::string long_statements(const subject& shortest, const settings& how,
                            const std::string& n, const std::string& target) {
    return shortest.list + " list(" + n + ", 1);\n" +
           with_arguments(shortest.text(how, "shortest"), {"", target});
}

finding judge_long(const subject& shortest, told_by told, int longest,
                   const settings& how) {
    const bool is_narrow = shortest.list.find("short") != std::string::npos ||
                           shortest.list.find("char") != std::string::npos;
    return judge_lengths(
        "it is right about long ones",
        long_statements(shortest, how, "$0", is_narrow ? "100" : "$0 - $0 / 4"),
        longest,
        [&](int n) {
            const int target = is_narrow ? 100 : n - n / 4;
            if (n < target || target < 1) return std::string();
            const numbers list(std::size_t(n), 1);
            return wrong_window(
                told, shortest.call(list, target), list,
                {"the shortest", target, [target](const numbers& part) {
                     return is_enough(part, target);
                 }});
        },
        how);
}

}  // namespace

report judge(const subject& shortest, bool whole, const settings& how) {
    report found = report_on("shortest_sum_window", "shortest", how);
    const numbers probe{1, 2, 11, 9, 8, 12, 3};
    const told_by told = how_told(
        probe, [&] { return shortest.call(probe, 40); }, how);
    const trial<numbers, int> of_lists{
        shortest.list + " list$0;\n" + shortest.text(how, "shortest"),
        shortest.call,
        [=](const value& answer, const numbers& list, int target) {
            return wrong_with(told, answer, list, target);
        },
        how};
    found += of_lists.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_lists.on_drawn<up_to<within<0, 9>, 24>, within<1, 60>>(
            "it is right about others");
    if (!found.refuted()) found += judge_edges(of_lists, whole);
    finding time = plain::judge_n_log_n(
        long_statements(shortest, how, "$n", "$n / 2"),
        [&](std::size_t n) { shortest.call(numbers(n, 1), int(n / 2)); }, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(shortest, told, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::sum_windows
