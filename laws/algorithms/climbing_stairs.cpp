#include <tenet/laws/algorithms/climbing_stairs.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::stairs {

namespace {

using callable::numbers;

// Every way is walked.
std::int64_t walked(int stairs, const numbers& steps) {
    std::int64_t ways = stairs == 0 ? 1 : 0;
    for (const int step : steps)
        if (step <= stairs) ways += walked(stairs - step, steps);
    return ways;
}

// By 1 or 2 at a time, a Fibonacci number: ways that begin with 1, or with 2.
std::int64_t ways_of(int stairs) {
    std::int64_t first = 1, second = 0;
    for (; stairs > 0; --stairs) second = std::exchange(first, first + second);
    return first;
}

std::string wrong_with_count(const value& answer, std::int64_t ways) {
    return callable::is_whole(answer) && answer.whole == ways
               ? ""
               : callable::got(answer, "the number of ways is " + shown(ways));
}

std::string wrong_with(const value& answer, int stairs) {
    if (stairs == 0 && callable::whole_or_none(answer) == 0) return {};
    return wrong_with_count(
        answer, stairs <= 12 ? walked(stairs, {1, 2}) : ways_of(stairs));
}

// Inputs whose answer, and the one after it, that some compute, fit.
std::vector<std::tuple<int>> all_up_to(std::int64_t most, int least,
                                       int greatest) {
    std::vector<std::tuple<int>> all;
    for (int n = least; n <= greatest && ways_of(n + 1) <= most; ++n)
        all.emplace_back(n);
    return all;
}

finding judge_time(const of_stairs& climb, const settings& how) {
    return judge_growth(
        "its time grows as the number of stairs", "the number of stairs", 10,
        30, 3, 15,
        {{callable::with_arguments(climb.text(how, "climb"), {"$n"}),
          [&](std::size_t n) { climb.call(int(n)); }}},
        how);
}

finding judge_time(const of_steps& climb, const settings& how) {
    return judge_growth(
        "its time grows as the number of stairs", "the number of stairs", 10,
        30, 3, 15,
        {{climb.list + " steps{1, 3};\n" +
              callable::with_arguments(climb.text(how, "climb"), {"$n"}),
          [&](std::size_t n) {
              climb.call(int(n), {1, 3});
          }}},
        how);
}

bool has_equals(numbers steps) {
    std::ranges::sort(steps);
    return std::ranges::adjacent_find(steps) != steps.end();
}

}  // namespace

report judge(const of_stairs& climb, std::int64_t most, const settings& how) {
    report found = callable::report_on("climbing_stairs", "climb", how);
    const callable::trial<int> of_number{climb.text(how, "climb"), climb.call,
                                         wrong_with, how};
    // What is made for one stair or more may not know a flight of none.
    const bool knows_none =
        callable::seems([&] { return climb.call(0).is_told(); }, how);
    found += of_number.on_all("it counts the ways of all small inputs",
                              all_up_to(most, knows_none ? 0 : 1, 12));
    // Whose time explodes would not come to an end of others.
    found += judge_time(climb, how);
    if (!found.refuted())
        found +=
            of_number.on_all("it counts the ways as far as its type reaches",
                             all_up_to(most, 13, 90));
    return found;
}

report judge(const of_steps& climb, const settings& how) {
    report found = callable::report_on("climbing_stairs", "climb", how);
    const callable::trial<int, numbers> of_steps_given{
        climb.list + " steps$1;\n" + climb.text(how, "climb"), climb.call,
        [](const value& answer, int stairs, const numbers& steps) {
            return wrong_with_count(answer, walked(stairs, steps));
        },
        how};
    std::vector<std::tuple<int, numbers>> all;
    for (const numbers& steps : callable::all_lists(1, 4, 3, 1))
        for (int n = 0; n <= 9 && !has_equals(steps); ++n)
            all.emplace_back(n, steps);
    found +=
        of_steps_given.on_all("it counts the ways of all small inputs", all);
    return found += judge_time(climb, how);
}

}  // namespace tenet::laws::stairs
