#include <tenet/laws/algorithms/house_robber.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::houses {

namespace {

using callable::numbers;

// Of all sets where there are few, and else with or without the last.
std::int64_t greatest(const numbers& values) {
    std::int64_t most = 0;
    if (values.size() <= 10) {
        for (unsigned set = 0; set < 1U << values.size(); ++set) {
            std::int64_t worth = 0;
            for (std::size_t i = 0; i < values.size(); ++i)
                if (set >> i & 1U) worth += values[i];
            if ((set & set >> 1) == 0) most = std::max(most, worth);
        }
        return most;
    }
    std::int64_t before = 0;
    for (const int x : values)
        before = std::exchange(most, std::max(most, before + x));
    return most;
}

std::string wrong_with_places(const value& answer, const numbers& values,
                              std::int64_t most) {
    std::vector<std::int64_t> places;
    if (!callable::read_numbers(answer, places))
        return "that is no list of places";
    std::ranges::sort(places);
    std::int64_t worth = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::int64_t place = places[i];
        if (place < 0 || std::cmp_greater_equal(place, values.size()))
            return "there is no house " + shown(place);
        if (i > 0 && place - places[i - 1] == 1)
            return "houses " + shown(place - 1) + " and " + shown(place) +
                   " are neighbours";
        if (i > 0 && place == places[i - 1])
            return "house " + shown(place) + " is chosen twice";
        worth += values[std::size_t(place)];
    }
    return worth == most ? "" : "the greatest value is " + shown(most);
}

std::string wrong_with(const value& answer, const numbers& values) {
    const std::int64_t most = greatest(values);
    return callable::wrong_with_best(
        answer, most, "the greatest value is " + shown(most),
        [&](const value& places) {
            return wrong_with_places(places, values, most);
        });
}

finding judge_time(const subject& rob, const settings& how) {
    return judge_growth("its time grows as n", "n", 300, 1'200, 4, 9,
                        {{rob.list + " values($n, 1);\n" + rob.text(how, "rob"),
                          [&](std::size_t n) { rob.call(numbers(n, 1)); }}},
                        how);
}

// Two houses of 1 between any two of 3: now and then the greatest is wrong.
finding greatest_of_long(const subject& rob, int longest, const settings& how) {
    return judge_lengths(
        "it is the greatest value of thousands",
        rob.list +
            " values($0);\n"
            "for (int i = 0; i < $0; ++i) values[i] = i * i % 7;\n" +
            rob.text(how, "rob"),
        longest,
        [&rob](int n) {
            numbers values;
            for (std::int64_t i = 0; i < n; ++i)
                values.push_back(int(i * i % 7));
            return wrong_with(rob.call(values), values);
        },
        how);
}

// Whether a house of -1 is left, or not robbed for it, as where it crashes.
bool leaves_negatives(const subject& rob, const settings& how) {
    const auto robs = [&] {
        const value answer = rob.call({-1});
        return answer == value(std::int64_t{-1}) ||
               answer == value(value::list{std::int64_t{0}});
    };
    return rob.has_sign && !callable::seems(robs, how);
}

}  // namespace

report judge(const subject& rob, const settings& how) {
    report found = callable::report_on("house_robber", "rob", how);
    const callable::trial<numbers> of_values{
        rob.list + " values$0;\n" + rob.text(how, "rob"), rob.call, wrong_with,
        how};
    const bool negative = leaves_negatives(rob, how);
    std::vector<std::tuple<numbers>> all;
    for (numbers& values : callable::all_lists(negative ? -1 : 0, 3, 6))
        all.emplace_back(std::move(values));
    found +=
        of_values.on_all("it is the greatest value of all small inputs", all);
    // Whose time explodes would not come to an end of others.
    const finding growth = judge_time(rob, how);
    found += growth;
    const char* others = "it is the greatest value of others";
    if (!found.refuted())
        found += negative
                     ? of_values.on_drawn<up_to<within<-40, 100>, 60>>(others)
                     : of_values.on_drawn<up_to<within<0, 100>, 60>>(others);
    if (!found.refuted())
        found += greatest_of_long(rob, longest_after(growth), how);
    if (rob.has_sign && !negative)
        found.omit("negative values", "it robs a house of -1");
    return found;
}

}  // namespace tenet::laws::houses
