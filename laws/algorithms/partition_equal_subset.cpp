#include <tenet/laws/algorithms/partition_equal_subset.hpp>

#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::equal_parts {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

std::int64_t sum_of(const auto& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

// Of all sets that leave the first number to the other side.
bool can_be_divided(const numbers& values) {
    const std::int64_t total = sum_of(values);
    for (std::size_t set = 0; set < std::size_t{1} << values.size(); set += 2) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (set >> i & 1U) sum += values[i];
        if (2 * sum == total) return true;
    }
    return false;
}

bool is_contained(wholes part, numbers values) {
    std::ranges::sort(part);
    std::ranges::sort(values);
    return std::ranges::includes(values, part);
}

// What is wrong with one part of two.
std::string wrong_with_part(const wholes& part, const numbers& values) {
    if (!is_contained(part, values)) return "these are not among the numbers";
    if (2 * sum_of(part) != sum_of(values))
        return "that is " + shown(sum_of(part)) + " of " +
               shown(sum_of(values));
    return {};
}

std::string wrong_with_places(wholes places, const numbers& values) {
    std::ranges::sort(places);
    wholes part;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0 || std::cmp_greater_equal(places[i], values.size()))
            return "there is no number at " + shown(places[i]);
        if (i > 0 && places[i] == places[i - 1])
            return "the number at " + shown(places[i]) + " is taken twice";
        part.push_back(values[std::size_t(places[i])]);
    }
    return wrong_with_part(part, values);
}

std::string wrong_with_list(const value& answer, const numbers& values,
                            bool of_places) {
    wholes part, other;
    if (callable::read_numbers(answer, part))
        return of_places ? wrong_with_places(part, values)
                         : wrong_with_part(part, values);
    if (answer.parts.size() != 2 ||
        !callable::read_numbers(answer.parts[0], part) ||
        !callable::read_numbers(answer.parts[1], other))
        return "that is no part, nor are these two";
    wholes all = part;
    all.insert(all.end(), other.begin(), other.end());
    if (all.size() != values.size() || !is_contained(all, values))
        return "these are not the numbers";
    return wrong_with_part(part, values);
}

// Both empty lists say that there is no part.
bool is_none(const value& answer) {
    return !answer.is_something() ||
           (answer.is == value::kind::list &&
            std::ranges::all_of(answer.parts, [](const value& part) {
                return part.is == value::kind::list && part.parts.empty();
            }));
}

// A truth beside a part.
bool is_pair(const value& answer) {
    return answer.parts.size() == 2 &&
           answer.parts[0].is == value::kind::truth &&
           answer.parts[1].is == value::kind::list;
}

std::string wrong_with(const value& answer, const numbers& values,
                       bool of_places) {
    const bool possible = can_be_divided(values);
    const std::string which =
        possible ? "they can be divided" : "they cannot be divided";
    const value& truth = is_pair(answer) ? answer.parts[0] : answer;
    if (callable::is_whole(truth) || truth.is == value::kind::truth)
        if (truth.whole != (possible ? 1 : 0))
            return callable::got(answer, which);
    const value& part = is_pair(answer) ? answer.parts[1] : answer;
    if (part.is == value::kind::list && possible) {
        const std::string wrong = wrong_with_list(part, values, of_places);
        return wrong.empty() ? "" : callable::got(answer, wrong);
    }
    const bool is_truth = part.is == value::kind::truth ||
                          callable::is_whole(part) || is_pair(answer);
    return is_truth || (is_none(part) && !possible)
               ? ""
               : callable::got(answer, which);
}

bool tells_places(const subject& divide, const settings& how) {
    return callable::seems(
        [&] {
            const value answer = divide.call({7, 4, 3});
            wholes places;
            return callable::read_numbers(
                       is_pair(answer) ? answer.parts[1] : answer, places) &&
                   wrong_with_places(places, {7, 4, 3}).empty();
        },
        how);
}

// Of 2 n + 1 numbers of 2, which all ways to choose cannot divide.
finding judge_time(const subject& divide, const settings& how) {
    return judge_growth(
        "its time grows as n times the sum", "n times the sum", 5, 11, 4, 60,
        {{divide.list + " numbers(2 * $n + 1, 2);\n" +
              divide.text(how, "divide"),
          [&](std::size_t n) { divide.call(numbers(2 * n + 1, 2)); }}},
        how);
}

}  // namespace

report judge(const subject& divide, const settings& how) {
    report found = callable::report_on("partition_equal_subset", "divide", how);
    const bool of_places = tells_places(divide, how);
    const callable::trial<numbers> of_numbers{
        divide.list + " numbers$0;\n" + divide.text(how, "divide"), divide.call,
        [=](const value& answer, const numbers& values) {
            const bool any = values.empty() || values == numbers{0};
            return any ? "" : wrong_with(answer, values, of_places);
        },
        how};
    std::vector<std::tuple<numbers>> all;
    for (numbers& values : callable::all_lists(0, 4, 5, 1))
        if (values != numbers{0}) all.emplace_back(std::move(values));
    found += of_numbers.on_all("it is right about all small inputs", all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(divide, how);
    if (!found.refuted())
        found += of_numbers.on_drawn<up_to<within<0, 40>, 10, 1>>(
            "it is right about others");
    return found;
}

}  // namespace tenet::laws::equal_parts
