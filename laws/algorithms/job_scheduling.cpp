#include <tenet/laws/algorithms/job_scheduling.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::jobs {

namespace {

using callable::numbers;
using callable::pairs;
using subject = callable::pairs_subject<>;
using trial = callable::trial<pairs>;
using wholes = std::vector<std::int64_t>;

// Of two numbers in a list.
enum class meaning { places, count_and_profit, profit_and_count };

struct best {
    std::int64_t profit = 0, jobs = 0;
};

// Whether the kth of them to be due is due after k others.
bool are_in_time(numbers deadlines) {
    std::ranges::sort(deadlines);
    for (std::size_t i = 0; i < deadlines.size(); ++i)
        if (std::cmp_less_equal(deadlines[i], i)) return false;
    return true;
}

// Of all sets of jobs: pairs of a deadline and a profit.
best best_of_all(const pairs& jobs) {
    best found;
    for (unsigned set = 0; set < 1U << jobs.size(); ++set) {
        best one;
        numbers deadlines;
        for (std::size_t i = 0; i < jobs.size(); ++i)
            if (set >> i & 1U) {
                deadlines.push_back(jobs[i].first);
                one.profit += jobs[i].second;
                ++one.jobs;
            }
        if (one.profit > found.profit && are_in_time(deadlines)) found = one;
    }
    return found;
}

// The most profitable first, as late as there is time.
best best_of_many(pairs jobs) {
    best found;
    std::ranges::stable_sort(jobs, std::greater(), &pairs::value_type::second);
    std::vector<bool> taken(101);
    for (const auto& [deadline, profit] : jobs) {
        std::size_t time = std::size_t(deadline);
        while (time > 0 && taken[time]) --time;
        if (time == 0) continue;
        taken[time] = true;
        found.profit += profit;
        ++found.jobs;
    }
    return found;
}

std::string wrong_with_places(const value& answer, const pairs& jobs,
                              const best& most) {
    wholes places;
    if (!callable::read_numbers(answer, places))
        return "that is no list of jobs";
    std::vector<bool> seen(jobs.size());
    numbers deadlines;
    std::int64_t profit = 0;
    for (const auto i : places) {
        if (i < 0 || std::cmp_greater_equal(i, jobs.size()))
            return "there is no job " + shown(i);
        if (seen[std::size_t(i)]) return "job " + shown(i) + " is done twice";
        seen[std::size_t(i)] = true;
        deadlines.push_back(jobs[std::size_t(i)].first);
        profit += jobs[std::size_t(i)].second;
    }
    if (!are_in_time(deadlines)) return "one of these is late";
    return profit == most.profit
               ? ""
               : "the greatest profit is " + shown(most.profit);
}

std::string wrong_with(const value& answer, const pairs& jobs, meaning two,
                       const best& most) {
    const std::string right = "the greatest profit is " + shown(most.profit) +
                              " of " + shown(most.jobs) +
                              (most.jobs == 1 ? " job" : " jobs");
    const auto wrong_with_numbers = [&](const value& profit,
                                        const value& count) {
        const bool is_right = callable::is_whole(profit) &&
                              profit.whole == most.profit &&
                              count.whole == most.jobs;
        return is_right ? "" : callable::got(answer, right);
    };
    if (answer.is != value::kind::list)
        return wrong_with_numbers(answer, value(most.jobs));
    const auto& parts = answer.parts;
    if (two != meaning::places && parts.size() == 2)
        return two == meaning::count_and_profit
                   ? wrong_with_numbers(parts[1], parts[0])
                   : wrong_with_numbers(parts[0], parts[1]);
    const bool both = parts.size() == 2 && callable::is_whole(parts[0]) &&
                      parts[1].is == value::kind::list;
    if (both && parts[0].whole != most.profit)
        return callable::got(answer, right);
    const auto wrong = wrong_with_places(both ? parts[1] : answer, jobs, most);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

// Of one job of profit 7.
meaning meaning_of_two(const subject& schedule, const settings& how) {
    const auto is = [&](std::int64_t first, std::int64_t second) {
        return callable::seems(
            [&] {
                return schedule.call({{1, 7}}) ==
                       value(value::list{first, second});
            },
            how);
    };
    if (schedule.depth != 1 && schedule.depth != 0) return meaning::places;
    if (is(1, 7)) return meaning::count_and_profit;
    return is(7, 1) ? meaning::profit_and_count : meaning::places;
}

// Of two jobs for one unit of time the better is done; read the other way round
// both are, for a profit of 1 each.
bool takes_profits_first(const subject& schedule, const settings& how) {
    const pairs jobs{{1, 9}, {1, 5}}, swapped{{9, 1}, {5, 1}};
    const auto is_right = [&](const subject& it, const pairs& of) {
        const auto answer = it.call(jobs);
        for (const auto two : {meaning::places, meaning::count_and_profit,
                               meaning::profit_and_count})
            if (wrong_with(answer, of, two, best_of_all(of)).empty())
                return true;
        return false;
    };
    return callable::seems(
        [&] {
            return !is_right(schedule, jobs) && is_right(schedule, swapped);
        },
        how);
}

std::vector<std::tuple<pairs>> all_small() {
    std::vector<std::tuple<pairs>> all;
    for (pairs& jobs :
         callable::all_lists_of(callable::all_pairs(1, 3, 1, 3), 4))
        all.emplace_back(std::move(jobs));
    return all;
}

std::string text_of(const subject& schedule, const settings& how,
                    const std::string& size, const std::string& job) {
    return "std::vector<std::pair<int, int>> all;\nfor (int i = 0; i < " +
           size + "; ++i)\n    all.emplace_back(" + job + ");\n" +
           schedule.text(how, "jobs", "all");
}

finding judge_time(const subject& schedule, const settings& how) {
    const auto made = [&](const std::string& job, auto job_of) {
        return sized_input{text_of(schedule, how, "$n", job),
                           [&schedule, job_of](std::size_t n) {
                               pairs all;
                               for (int i = 0; i < int(n); ++i)
                                   all.push_back(job_of(i, int(n)));
                               schedule.call(all);
                           }};
    };
    using both = std::pair<int, int>;
    return judge_growth(
        "its time grows as n log n", "n log n", 1'000, 4'000, 4.8, 9,
        {made("$n, $n - i", [](int i, int n) { return both(n, n - i); }),
         made("1 + i, 1 + i", [](int i, int) { return both(1 + i, 1 + i); })},
        how);
}

finding judge_long(const subject& schedule, meaning two, int longest,
                   const settings& how) {
    return judge_lengths(
        "it is the greatest profit of many",
        text_of(schedule, how, "$0", "1 + i % 100, 1 + i / 100 % 100"), longest,
        [&](int n) {
            pairs all;
            for (int i = 0; i < n; ++i)
                all.emplace_back(1 + i % 100, 1 + i / 100 % 100);
            return wrong_with(schedule.call(all), all, two, best_of_many(all));
        },
        how);
}

}  // namespace

report judge(const subject& given, const settings& how) {
    report found = callable::report_on("job_scheduling", "jobs", how);
    const subject schedule =
        takes_profits_first(given, how) ? given.swapped() : given;
    const meaning two = meaning_of_two(schedule, how);
    const trial of_jobs{schedule.text(how, "jobs"), schedule.call,
                        [two](const value& answer, const pairs& jobs) {
                            return wrong_with(answer, jobs, two,
                                              best_of_all(jobs));
                        },
                        how};
    found += of_jobs.on_all("it is the greatest profit of all small inputs",
                            all_small());
    const finding time = judge_time(schedule, how);
    found += time;
    if (found.refuted()) return found;
    found += of_jobs.on_drawn<up_to<callable::both_within<1, 8, 1, 60>, 10>>(
        "it is the greatest profit of others");
    found += judge_long(schedule, two, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::jobs
