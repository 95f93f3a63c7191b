#include <tenet/laws/algorithms/combination_sum.hpp>

#include <set>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::combination_sums {

namespace {

using callable::numbers;
using combination = std::vector<std::int64_t>;  // in order

// From the combinations of lesser sums, each with one candidate more.
std::set<combination> all_of(const numbers& candidates, int sum) {
    std::vector<std::set<combination>> of(std::size_t(sum) + 1);
    of[0] = {{}};
    for (int total = 1; total <= sum; ++total)
        for (const int candidate : candidates) {
            if (candidate > total) continue;
            for (combination one : of[std::size_t(total - candidate)]) {
                one.push_back(candidate);
                std::ranges::sort(one);
                of[std::size_t(total)].insert(std::move(one));
            }
        }
    return of.back();
}

std::string wrong_with(const value& answer, const numbers& candidates,
                       int sum) {
    const auto all = all_of(candidates, sum);
    const std::string many = "there are " + shown(all.size());
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, all.size())
                   ? ""
                   : callable::got(answer, many);
    if (answer.is != value::kind::list)
        return callable::got(answer, "that is no list");
    std::set<combination> found;
    for (const value& part : answer.parts) {
        combination one;
        if (!callable::read_numbers(part, one))
            return callable::got(answer, "that is no list of lists");
        std::ranges::sort(one);
        if (!all.contains(one))
            return callable::got(answer, show(part) + " is no combination");
        if (!found.insert(one).second)
            return callable::got(answer, show(part) + " is there twice");
    }
    return found.size() == all.size() ? "" : callable::got(answer, many);
}

std::vector<std::tuple<numbers, int>> all_small() {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& candidates : callable::all_lists(1, 5, 3))
        for (int sum = 1; sum <= 8; ++sum)
            if (callable::without_equals(candidates) == candidates)
                all.emplace_back(candidates, sum);
    return all;
}

}  // namespace

report judge(const subject& combine, const settings& how) {
    report found = callable::report_on("combination_sum", "combine", how);
    const callable::trial<numbers, int> of_candidates{
        combine.list + " candidates$0;\n" + combine.text(how, "combine"),
        combine.call, wrong_with, how};
    found += of_candidates.on_all(
        "it finds all combinations of all small inputs, once", all_small());
    if (!found.refuted())
        found +=
            of_candidates.on_drawn<callable::distinct<2, 30, 6>, within<1, 24>>(
                "it finds all combinations of others, once", 100);
    return found;
}

}  // namespace tenet::laws::combination_sums
