#include <tenet/laws/algorithms/combinations.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::choices_of_k {

namespace {

using callable::numbers;
using wholes = plain::numbers;

// In lexicographic order of places: of all subsets, those of k elements.
std::vector<wholes> choices_of(const numbers& values, int k) {
    std::vector<std::vector<std::size_t>> all;
    for (unsigned set = 0; set < 1U << values.size(); ++set) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (set >> i & 1U) places.push_back(i);
        if (std::cmp_equal(places.size(), k)) all.push_back(places);
    }
    std::ranges::sort(all);
    std::vector<wholes> choices;
    for (const auto& places : all) {
        wholes& one = choices.emplace_back();
        for (const std::size_t place : places) one.push_back(values[place]);
    }
    return choices;
}

std::vector<wholes> sorted(std::vector<wholes> all) {
    for (wholes& one : all) std::ranges::sort(one);
    std::ranges::sort(all);
    return all;
}

std::string wrong_with(const value& answer, const numbers& values, int k) {
    const auto lists = plain::lists_of(answer);
    if (!lists) return plain::instead(answer, "that is no list of lists");
    const auto found = sorted(*lists), all = sorted(choices_of(values, k));
    auto different = all;
    different.erase(std::unique(different.begin(), different.end()),
                    different.end());
    return found == all || found == different
               ? ""
               : plain::wrong_in(found, different, all.size());
}

std::string wrong_order(const value& answer, const numbers& values, int k) {
    return plain::lists_of(answer) == choices_of(values, k)
               ? ""
               : callable::got(answer, "they are not in order");
}

numbers first_numbers(int n, int first) {
    numbers values(std::size_t(n), 0);
    std::iota(values.begin(), values.end(), first);
    return values;
}

std::string wrong_with_count(const value& answer, int n, int k) {
    return wrong_with(answer, first_numbers(n, 0), k).empty()
               ? ""
               : wrong_with(answer, first_numbers(n, 1), k);
}

finding judge_time(const std::string& text,
                   const std::function<void(std::size_t n)>& run,
                   const settings& how) {
    return judge_growth("its time grows as the choices", "the choices", 10, 20,
                        9.5, 40, {{text, run}}, how);
}

constexpr const char* of_short =
    "it gives every choice of all short lists once";
constexpr const char* of_others = "it gives every choice of others once";
constexpr const char* ordered = "they come in lexicographic order";

void judge_counts(report& found, const callable::subject<int, int>& f,
                  const settings& how) {
    const callable::trial<int, int> on_trial{f.text(how, "combinations"),
                                             f.call, wrong_with_count, how};
    std::vector<std::tuple<int, int>> all;
    for (int n = 0; n <= 7; ++n)
        for (int k = 0; k <= n; ++k) all.emplace_back(n, k);
    found += on_trial.on_all(of_short, all);
    found += judge_time(
        "const int n = $n;\n" +
            callable::with_arguments(f.text(how, "combinations"), {"n", "3"}),
        [&f](std::size_t n) { f.call(int(n), 3); }, how);
    if (!found.refuted())
        found += on_trial.on_all(of_others, {{10, 4}, {11, 9}, {12, 2}});
    found += not_judged(ordered, "no order is asked for");
}

void judge_lists(report& found, const callable::subject<numbers, int>& f,
                 bool in_order, const settings& how) {
    const std::string text = f.text(how, "combinations");
    const int beyond = in_order ? 2 : 0;
    callable::trial<numbers, int> on_trial{
        f.list + " values$0;\n" + text, f.call, {}, how};
    const auto judge_by = [&on_trial, beyond](auto wrong) {
        on_trial.wrong = [=](const value& answer, const numbers& values,
                             int k) {
            const bool asked = std::cmp_less_equal(k, values.size() + beyond);
            return asked ? wrong(answer, values, k) : std::string();
        };
    };
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& values : callable::all_lists(1, 3, 4))
        for (int k = 0; std::cmp_less_equal(k, values.size() + beyond); ++k)
            all.emplace_back(values, k);
    judge_by(wrong_with);
    found += on_trial.on_all(of_short, all);
    found += judge_time(
        f.list + " values($n);\nstd::iota(values.begin(), values.end(), 0);\n" +
            callable::with_arguments(text, {"", "3"}),
        [&f](std::size_t n) { f.call(first_numbers(int(n), 0), 3); }, how);
    using list = up_to<within<0, 9>, 8>;
    if (!found.refuted())
        found += on_trial.on_drawn<list, within<0, 6>>(of_others);
    judge_by(wrong_order);
    found += in_order ? on_trial.on_drawn<list, within<0, 6>>(ordered)
                      : not_judged(ordered, "no order is asked for");
}

}  // namespace

report judge(const subject& f, const settings& how) {
    report found = callable::report_on("combinations", "combinations", how);
    if (f.of_list)
        judge_lists(found, f.of_list, f.in_order, how);
    else
        judge_counts(found, f.of_count, how);
    return found;
}

}  // namespace tenet::laws::choices_of_k
