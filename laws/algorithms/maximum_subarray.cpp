#include <tenet/laws/algorithms/maximum_subarray.hpp>

#include <climits>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::subarrays {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

// Of all runs where there are few, and else of those that end at each: the sum
// up to there, less the least sum before.
std::int64_t greatest(const numbers& values) {
    std::int64_t best = INT64_MIN, sum = 0, least = 0;
    for (std::size_t i = 0; i < values.size() && values.size() <= 8; ++i)
        for (std::size_t j = i; j < values.size(); ++j)
            best = std::max(best, std::accumulate(&values[i], &values[j] + 1,
                                                  std::int64_t{0}));
    for (const int x : values) {
        sum += x;
        best = std::max(best, sum - least);
        least = std::min(least, sum);
    }
    return best;
}

// Of the elements from first to last, where that is a run.
std::int64_t sum_of(std::int64_t first, std::int64_t last,
                    const numbers& values) {
    if (first < 0 || last < first ||
        std::cmp_greater_equal(last, values.size()))
        return INT64_MIN;
    return std::accumulate(values.begin() + first, values.begin() + last + 1,
                           std::int64_t{0});
}

bool has_sum(const wholes& run, std::int64_t best, const numbers& values) {
    const bool is_run =
        !run.empty() && !std::ranges::search(values, run).empty();
    if (is_run &&
        std::accumulate(run.begin(), run.end(), std::int64_t{0}) == best)
        return true;
    return run.size() == 2 && (sum_of(run[0], run[1], values) == best ||
                               sum_of(run[0], run[1] - 1, values) == best);
}

// Three numbers: the ends of a run and its sum, before or behind.
bool is_best_of_three(const wholes& all, std::int64_t best,
                      const numbers& values) {
    return all.size() == 3 &&
           ((all[0] == best && has_sum({all[1], all[2]}, best, values)) ||
            (all[2] == best && has_sum({all[0], all[1]}, best, values)));
}

// A run, its sum, or both in either order.
bool is_best(const value& answer, std::int64_t best, const numbers& values) {
    if (answer.is != value::kind::list)
        return callable::is_whole(answer) && answer.whole == best;
    wholes run;
    if (callable::read_numbers(answer, run))
        return has_sum(run, best, values) ||
               is_best_of_three(run, best, values);
    if (answer.parts.size() != 2) return false;
    const bool sum_first = callable::is_whole(answer.parts[0]);
    const value& sum = answer.parts[sum_first ? 0 : 1];
    return callable::is_whole(sum) && sum.whole == best &&
           callable::read_numbers(answer.parts[sum_first ? 1 : 0], run) &&
           has_sum(run, best, values);
}

std::string wrong_with(const value& answer, const numbers& values) {
    if (values.empty()) return {};
    const std::int64_t best = greatest(values);
    return is_best(answer, best, values)
               ? ""
               : callable::got(answer,
                               "the greatest sum of a run is " + shown(best));
}

// A sum of many may be more than a few bits hold.
bool is_narrow(const subject& f) {
    return f.list.find("char") != f.list.npos ||
           f.list.find("short") != f.list.npos;
}

std::vector<std::tuple<numbers>> all_small(const subject& f) {
    std::vector<std::tuple<numbers>> all;
    for (numbers& values : callable::all_lists(f.has_sign ? -2 : 0, 2, 5, 1))
        all.emplace_back(std::move(values));
    for (numbers& values : callable::all_lists(-10'000, -9'998, 2, 1))
        if (f.has_sign && !is_narrow(f)) all.emplace_back(std::move(values));
    return all;
}

finding judge_time(const subject& f, const settings& how) {
    return judge_growth(
        "its time grows as n log n at most", "n log n", 1'000, 4'000, 4.8, 9,
        {{f.list +
              " values($n);\n"
              "for (int i = 0; i < $n; ++i) values[i] = i % 5 - i % 3;\n" +
              f.text(how, "best"),
          [&f](std::size_t n) {
              numbers values;
              for (int i = 0; std::cmp_less(i, n); ++i)
                  values.push_back(i % 5 - i % 3);
              f.call(values);
          }}},
        how);
}

finding judge_long(const subject& f, const finding& time, const settings& how) {
    const char* claim = "it finds the greatest sum of long lists";
    if (is_narrow(f)) return not_judged(claim, "its numbers are too narrow");
    const int sign = f.has_sign ? -1 : 1;
    return judge_lengths(
        claim,
        f.list + " values($0, 1);\nvalues[$0 / 3] = " + shown(sign) +
            " * $0 / 2;\n" + f.text(how, "best"),
        longest_after(time),
        [&f, sign](int n) {
            numbers values(std::size_t(n), 1);
            values[std::size_t(n / 3)] = sign * n / 2;
            return wrong_with(f.call(values), values);
        },
        how);
}

finding judge_limits(const subject& f, const callable::trial<numbers>& on_trial,
                     bool in_whole_range) {
    const char* claim = "no sum overflows unless the greatest does";
    if (!in_whole_range || !f.has_sign || is_narrow(f))
        return not_judged(claim, "a whole_range of int is to be asked for");
    std::vector<std::tuple<numbers>> all;
    for (const numbers& places : callable::all_lists(0, 6, 4, 1)) {
        numbers values;
        for (const int place : places)
            values.push_back(int(plain::edges_of<int>()[std::size_t(place)]));
        if (greatest(values) <= INT_MAX) all.emplace_back(values);
    }
    return on_trial.on_all(claim, all);
}

}  // namespace

report judge(const subject& f, bool in_whole_range, const settings& how) {
    report found = callable::report_on("maximum_subarray", "best", how);
    const callable::trial<numbers> of_values{
        f.list + " values$0;\n" + f.text(how, "best"), f.call, wrong_with, how};
    found += of_values.on_all("it finds the greatest sum of all small inputs",
                              all_small(f));
    const finding time = judge_time(f, how);
    found += time;
    const char* others = "it finds the greatest sum of others";
    if (is_narrow(f))
        found += f.has_sign
                     ? of_values.on_drawn<up_to<within<-2, 2>, 60, 1>>(others)
                     : of_values.on_drawn<up_to<within<0, 2>, 60, 1>>(others);
    else
        found +=
            f.has_sign
                ? of_values.on_drawn<up_to<within<-999, 999>, 60, 1>>(others)
                : of_values.on_drawn<up_to<within<0, 999>, 60, 1>>(others);
    if (found.refuted()) return found;
    found += judge_long(f, time, how);
    return found += judge_limits(f, of_values, in_whole_range);
}

}  // namespace tenet::laws::subarrays
