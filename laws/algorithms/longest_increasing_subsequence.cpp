#include <tenet/laws/algorithms/longest_increasing_subsequence.hpp>

#include <bit>
#include <climits>
#include <functional>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::increasing {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

bool increases(const auto& values) {
    return std::ranges::adjacent_find(values, std::greater_equal<>()) ==
           values.end();
}

// Of all subsequences where there are few, and else of those that end at each.
std::size_t longest(const numbers& values) {
    std::size_t most = 0;
    if (values.size() <= 8) {
        for (unsigned set = 0; set < 1U << values.size(); ++set) {
            numbers chosen;
            for (std::size_t i = 0; i < values.size(); ++i)
                if (set >> i & 1U) chosen.push_back(values[i]);
            if (increases(chosen)) most = std::max(most, chosen.size());
        }
        return most;
    }
    std::vector<std::size_t> ending(values.size(), 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (values[j] < values[i])
                ending[i] = std::max(ending[i], ending[j] + 1);
        most = std::max(most, ending[i]);
    }
    return most;
}

// The elements at these places; none if a place is not behind the one before.
wholes elements_at(const wholes& places, const numbers& values) {
    wholes elements;
    std::int64_t least = 0;
    for (const auto place : places) {
        if (place < least || std::cmp_greater_equal(place, values.size()))
            return {};
        elements.push_back(values[std::size_t(place)]);
        least = place + 1;
    }
    return elements;
}

bool is_subsequence(const wholes& some, const numbers& values) {
    auto next = some.begin();
    for (const int x : values)
        if (next != some.end() && *next == x) ++next;
    return next == some.end();
}

std::string wrong_with(const value& answer, const numbers& values,
                       std::size_t most, bool of_places) {
    const std::string longest_is = "the longest has " + shown(most);
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, most)
                   ? ""
                   : callable::got(answer, longest_is);
    wholes found;
    if (!callable::read_numbers(answer, found))
        return callable::got(answer, "that is no list of numbers");
    const std::size_t size = found.size();
    if (of_places) found = elements_at(found, values);
    if (found.size() != size)
        return callable::got(answer, "these are no places one after the other");
    if (!is_subsequence(found, values))
        return callable::got(answer, "that is no subsequence");
    if (!increases(found))
        return callable::got(answer, "that does not increase");
    return size == most ? "" : callable::got(answer, longest_is);
}

// The least and the greatest number of a list, of those that an int holds.
std::pair<int, int> limits_of(const subject& lis) {
    const int bits = lis.list.find("char") != lis.list.npos    ? 8
                     : lis.list.find("short") != lis.list.npos ? 16
                                                               : 32;
    if (!lis.has_sign) return {0, bits == 32 ? INT_MAX : (1 << bits) - 1};
    const int most = bits == 32 ? INT_MAX : (1 << (bits - 1)) - 1;
    return {-most - 1, most};
}

std::vector<std::tuple<numbers>> all_small(const subject& lis) {
    std::vector<std::tuple<numbers>> all;
    const int low = lis.has_sign ? -1 : 0;
    for (numbers& values : callable::all_lists(low, low + 3, 5))
        all.emplace_back(std::move(values));
    const auto [least, most] = limits_of(lis);
    const int limits[]{least, least + 1, 1, most - 1, most};
    for (numbers& values : callable::all_lists(0, 4, 3, 1)) {
        for (int& x : values) x = limits[x];
        all.emplace_back(std::move(values));
    }
    return all;
}

// Ascending, each length has an end; descending, there is only one.
finding judge_time(const subject& lis, const settings& how) {
    const char* claim = "its time grows as n log n";
    const auto sloping = [&](const std::string& one, auto value_at) {
        return sized_input{lis.list +
                               " values($n);\n"
                               "for (int i = 0; i < $n; ++i) values[i] = " +
                               one + ";\n" + lis.text(how, "lis"),
                           [&lis, value_at](std::size_t n) {
                               numbers values;
                               for (int i = 0; std::cmp_less(i, n); ++i)
                                   values.push_back(value_at(i, int(n)));
                               lis.call(values);
                           }};
    };
    if (limits_of(lis).second < 4'000)
        return not_judged(claim, "its numbers are too small");
    return judge_growth(claim, "n log n", 1'000, 4'000, 4.8, 9,
                        {sloping("i", [](int i, int) { return i; }),
                         sloping("$n - i", [](int i, int n) { return n - i; })},
                        how);
}

// Of pairs whose greater comes first: at most one of each increases. A list
// that takes quadratic time may be some thousands long.
finding longest_of_long(const subject& lis, bool of_places,
                        const settings& how) {
    return judge_lengths(
        "it is the longest of thousands",
        lis.list +
            " values($0);\n"
            "for (int i = 0; i < $0; ++i) values[i] = (i ^ 1) / 50;\n" +
            lis.text(how, "lis"),
        5'000,
        [&lis, of_places](int n) {
            numbers values;
            for (int i = 0; i < n; ++i) values.push_back((i ^ 1) / 50);
            return wrong_with(lis.call(values), values,
                              std::size_t((n + 49) / 50), of_places);
        },
        how);
}

}  // namespace

report judge(const subject& lis, const settings& how) {
    report found =
        callable::report_on("longest_increasing_subsequence", "lis", how);
    const bool of_places =
        lis.depth > 0 &&
        callable::seems(
            [&] {
                wholes places;
                callable::read_numbers(lis.call({5, 7}), places);
                return places == wholes{0, 1};
            },
            how);
    const callable::trial<numbers> of_values{
        lis.list + " values$0;\n" + lis.text(how, "lis"), lis.call,
        [=](const value& answer, const numbers& values) {
            return wrong_with(answer, values, longest(values), of_places);
        },
        how};
    found += of_values.on_all("it is the longest of all small inputs",
                              all_small(lis));
    found += judge_time(lis, how);
    if (found.refuted()) return found;
    const char* others = "it is the longest of others";
    found += lis.has_sign
                 ? of_values.on_drawn<up_to<within<-100, 100>, 60>>(others)
                 : of_values.on_drawn<up_to<within<0, 100>, 60>>(others);
    if (!found.refuted()) found += longest_of_long(lis, of_places, how);
    return found;
}

}  // namespace tenet::laws::increasing
