#include <tenet/laws/algorithms/window_median.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::medians {

namespace {

using namespace callable;
using wholes = std::vector<std::int64_t>;

enum class told { mean, lower, upper, lower_place, upper_place, both, places };

// Of {40, 10, 30, 20}, in one window.
told how_told(const subject& medians, const settings& how) {
    told found = told::mean;
    const auto says = [&](told it, const value& one) {
        found = it;
        return seems(
            [&] {
                return medians.call({40, 10, 30, 20}, 4) ==
                       value(value::list{one});
            },
            how);
    };
    const auto pair = [](std::int64_t a, std::int64_t b) {
        return value(value::list{value(a), value(b)});
    };
    if (says(told::lower, value(std::int64_t{20})) ||
        says(told::upper, value(std::int64_t{30})) ||
        says(told::lower_place, value(std::int64_t{3})) ||
        says(told::upper_place, value(std::int64_t{2})) ||
        says(told::both, pair(20, 30)) || says(told::places, pair(3, 2)))
        return found;
    return told::mean;
}

// Twice that number, or nothing that is twice a number of a list.
std::int64_t doubled(const value& number) {
    if (number.is == value::kind::whole) return 2 * number.whole;
    const double twice = 2 * number.real;
    const bool is_half = number.is == value::kind::real && twice > -1e15 &&
                         twice < 1e15 && double(std::int64_t(twice)) == twice;
    return is_half ? std::int64_t(twice) : INT64_MAX;
}

struct window {
    numbers list;
    std::int64_t begin;
    std::int64_t lower, upper;

    bool has(std::int64_t place, std::int64_t x) const {
        return place >= begin && place < begin + std::int64_t(list.size()) &&
               list[std::size_t(place - begin)] == x;
    }
};

bool is_right(told how, const value& median, const window& of) {
    wholes two{0, 0};
    if (how == told::both || how == told::places) {
        if (!read_numbers(median, two) || two.size() != 2) return false;
        if (how == told::both) return two == wholes{of.lower, of.upper};
        return of.has(two[0], of.lower) && of.has(two[1], of.upper);
    }
    if (how == told::mean) return doubled(median) == of.lower + of.upper;
    if (median.is != value::kind::whole) return false;
    if (how == told::lower) return median.whole == of.lower;
    if (how == told::upper) return median.whole == of.upper;
    return of.has(median.whole, how == told::lower_place ? of.lower : of.upper);
}

std::string wrong_with(told how, const value& answer, const numbers& list,
                       int size) {
    const std::size_t k = std::size_t(size);
    const std::size_t windows = list.size() - k + 1;
    if (answer.is != value::kind::list) return got(answer, "that is no list");
    if (answer.parts.size() != windows)
        return "there are " + shown(windows) + " windows, not " +
               shown(answer.parts.size());
    for (std::size_t i = 0; i < windows; ++i) {
        const auto first = list.begin() + std::ptrdiff_t(i);
        window of{{first, first + size}, std::int64_t(i), 0, 0};
        numbers sorted = of.list;
        std::ranges::sort(sorted);
        of.lower = sorted[(k - 1) / 2];
        of.upper = sorted[k / 2];
        if (!is_right(how, answer.parts[i], of))
            return "of window " + shown(i) + ' ' +
                   got(answer.parts[i],
                       "its middle is " + shown(wholes{of.lower, of.upper}));
    }
    return {};
}

std::vector<std::tuple<numbers, int>> all_small() {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& list : all_lists(1, 4, 5, 1))
        for (int size = 1; size <= int(list.size()); ++size)
            all.emplace_back(list, size);
    return all;
}

finding judge_ends(const subject& medians, const trial<numbers, int>& of_lists,
                   bool whole) {
    const std::string claim = "it is right at the ends of int";
    if (medians.list != "std::vector<int>" &&
        medians.list != "std::vector<long>" &&
        medians.list != "std::vector<long long>")
        return not_judged(claim, "it takes no list of int");
    const numbers ends{INT_MIN, INT_MIN + 1, 0, INT_MAX - 1, INT_MAX};
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& places : all_lists(0, 4, 4, 1)) {
        numbers list;
        for (const int x : places) list.push_back(ends[std::size_t(x)]);
        for (int size = 1; size <= int(list.size()); ++size)
            if (whole || size % 2 == 1) all.emplace_back(list, size);
    }
    return of_lists.on_all(claim, all);
}

numbers long_list(int n) {
    numbers list;
    for (int i = 0; i < n; ++i) list.push_back(i * 37 % 101);
    return list;
}

std::string long_statements(const subject& medians, const settings& how,
                            const std::string& n, const std::string& size) {
    return medians.list + " list(" + n + ");\nfor (int i = 0; i < " + n +
           "; ++i) list[i] = i * 37 % 101;\n" +
           with_arguments(medians.text(how, "medians"), {"", size});
}

finding judge_long(const subject& medians, told how_it_tells, int longest,
                   const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        long_statements(medians, how, "$0", "20"), longest,
        [&](int n) {
            if (n < 20) return std::string();
            const numbers list = long_list(n);
            return wrong_with(how_it_tells, medians.call(list, 20), list, 20);
        },
        how);
}

}  // namespace

report judge(const subject& medians, bool whole, const settings& how) {
    report found = report_on("window_median", "medians", how);
    const told tells = how_told(medians, how);
    const trial<numbers, int> of_lists{
        medians.list + " list$0;\n" + medians.text(how, "medians"),
        [call = medians.call](const numbers& list, int size) {
            return size > int(list.size()) ? value::of(value::kind::nothing)
                                           : call(list, size);
        },
        [=](const value& answer, const numbers& list, int size) {
            return size > int(list.size())
                       ? std::string()
                       : wrong_with(tells, answer, list, size);
        },
        how};
    found += of_lists.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_lists.on_drawn<up_to<within<0, 30>, 40>, within<1, 12>>(
            "it is right about others");
    if (!found.refuted()) found += judge_ends(medians, of_lists, whole);
    finding time = judge_growth(
        "its time grows as n log n at most", "n log n", 1'000, 4'000, 4.8, 9,
        {{long_statements(medians, how, "$n", "$n / 2"),
          [&](std::size_t n) { medians.call(long_list(int(n)), int(n / 2)); }}},
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(medians, tells, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::medians
