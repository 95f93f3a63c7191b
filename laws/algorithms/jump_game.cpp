#include <tenet/laws/algorithms/jump_game.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::jumps {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

// By breadth: the places that n jumps reach, until the last is one of them.
int fewest(const numbers& reaches) {
    std::vector<bool> reached(reaches.size());
    reached[0] = true;
    for (std::size_t n = 0; n < reaches.size(); ++n) {
        if (reached.back()) return int(n);
        std::vector<bool> next(reaches.size());
        for (std::size_t i = 0; i < reaches.size(); ++i)
            for (int by = 0; by <= reaches[i] && reached[i]; ++by)
                if (i + std::size_t(by) < reaches.size())
                    next[i + std::size_t(by)] = true;
        reached = std::move(next);
    }
    return -1;
}

std::string wrong_with_way(const value& answer, const numbers& reaches,
                           int least) {
    wholes way;
    if (answer.is_something() && !callable::read_numbers(answer, way))
        return callable::got(answer, "that is no list of places");
    if (least < 0)
        return way.empty() ? "" : callable::got(answer, "there is no way");
    if (way.empty() || way.front() != 0 ||
        std::cmp_not_equal(way.back(), reaches.size() - 1))
        return callable::got(answer, "a way leads from the first to the last");
    for (std::size_t i = 1; i < way.size(); ++i)
        if (way[i] <= way[i - 1] ||
            way[i] - way[i - 1] > reaches[std::size_t(way[i - 1])])
            return callable::got(answer, shown(way[i]) + " is out of reach");
    return std::cmp_equal(way.size() - 1, least)
               ? ""
               : callable::got(answer, "the fewest jumps are " + shown(least));
}

std::string wrong_with(const value& answer, const numbers& reaches, bool is_way,
                       bool only_with_way, bool as_stated) {
    const int least = fewest(reaches);
    if (as_stated && (is_way || answer.is == value::kind::truth))
        return callable::got(answer, "the fewest jumps are asked for");
    if (answer.is == value::kind::truth)
        return (answer.whole != 0) == (least >= 0) ? ""
               : least < 0 ? callable::got(answer, "there is no way")
                           : callable::got(answer, "there is a way");
    if (is_way) return wrong_with_way(answer, reaches, least);
    if (least < 0 && only_with_way) return {};
    if (callable::whole_or_none(answer) == least) return {};
    return callable::got(answer, least < 0
                                     ? "there is no way"
                                     : "the fewest jumps are " + shown(least));
}

// Far jumps offer many places to come from, short ones many ways to begin.
finding judge_time(const subject& jump, const settings& how) {
    const auto reaching = [&](const std::string& by, auto reach) {
        return sized_input{
            jump.list + " reaches($n, " + by + ");\n" + jump.text(how, "jump"),
            [&jump, reach](std::size_t n) {
                jump.call(numbers(n, reach(int(n))));
            }};
    };
    return judge_growth("its time grows as n", "n", 1'000, 4'000, 4, 9,
                        {reaching("$n", [](int n) { return n; }),
                         reaching("1", [](int) { return 1; })},
                        how);
}

}  // namespace

report judge(const subject& jump, const settings& how) {
    report found = callable::report_on("jump_game", "jump", how);
    const bool is_number = jump.depth == 0 && !jump.is_truth;
    const bool only_with_way =
        is_number && !how.as_stated &&
        !callable::seems(
            [&] {
                return callable::whole_or_none(jump.call({0, 1})) == -1;
            },
            how);
    const callable::trial<numbers> of_reaches{
        jump.list + " reaches$0;\n" + jump.text(how, "jump"),
        [=](const numbers& reaches) {
            if (only_with_way && fewest(reaches) < 0)
                return value::of(value::kind::nothing);
            return jump.call(reaches);
        },
        [=, as_stated = how.as_stated](const value& answer,
                                       const numbers& reaches) {
            return wrong_with(answer, reaches, jump.depth > 0, only_with_way,
                              as_stated);
        },
        how};
    std::vector<std::tuple<numbers>> all;
    for (numbers& reaches : callable::all_lists(0, 3, 5, 1))
        all.emplace_back(std::move(reaches));
    found += of_reaches.on_all("it is right about all small inputs", all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(jump, how);
    if (!found.refuted())
        found += of_reaches.on_drawn<up_to<within<0, 9>, 60, 1>>(
            "it is right about others");
    if (only_with_way)
        found.omit("what cannot be reached",
                   "of {0, 1} it returns neither -1 nor nothing");
    return found;
}

}  // namespace tenet::laws::jumps
