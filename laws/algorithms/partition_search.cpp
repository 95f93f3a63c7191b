#include <tenet/laws/algorithms/partition_search.hpp>

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>
#include <type_traits>

namespace tenet::laws::searches {

namespace {

// What is drawn is less than this; a search that meets it has gone too far.
constexpr int behind_the_end = 1'000'000;
using ascending = up_to<within<-1000, 1000>, 200>;
using limit = within<-1001, 1001>;

template <class T, class Says>
predicate<T> asking(const Says& says) {
    return {&says, [](const void* of, T x) {
                return bool((*static_cast<const Says*>(of))(x));
            }};
}

// Elements in order; behind them in memory lies what none of them is.
template <class Range>
Range in_order(const ascending& xs) {
    std::vector<int> values;
    for (const int x : xs.elements) values.push_back(x);
    std::ranges::sort(values);
    Range range(values.begin(), values.end());
    if constexpr (requires { range.reserve(1); }) {
        range.reserve(values.size() + 1);
        range.push_back(behind_the_end);
        range.pop_back();
    }
    return range;
}

std::string name_of(const settings& how) {
    return how.called.empty() ? "search" : how.called;
}

std::string text_of(call by, const settings& how) {
    const std::string search = name_of(how) + '(';
    if (by == call::range) return search + "values, ";
    if (by == call::iterators) return search + "values.begin(), values.end(), ";
    return search + "values.data(), values.data() + values.size(), ";
}

// The call of a search for x, which may come first.
std::string text_of(const of_value& search, const std::string& x,
                    const settings& how) {
    const bool is_length = search.how == call::length;
    if (!is_length && search.how != call::bounds &&
        search.how != call::pointer_bounds)
        return text_of(search.how, how) + x + ')';
    const std::string size = "int(values.size())";
    const std::string end = search.by.up_to_end ? size : size + " - 1";
    const std::string rest = is_length ? size : "0, " + end;
    return name_of(how) + '(' +
           (search.how == call::bounds ? "values, " : "values.data(), ") +
           (search.by.number_first ? x + ", " + rest : rest + ", " + x) + ')';
}

template <class Range>
std::string found_by(const in_range<Range>& search, const ascending& xs,
                     int bound) {
    auto values = in_order<Range>(xs);
    bool beyond = false;
    const auto says = [&](int x) {
        beyond = beyond || x == behind_the_end;
        return x < bound;
    };
    const auto place = search.function(search.f, values, asking<int>(says));
    return beyond ? "a look behind the end" : std::to_string(place);
}

template <class Range>
void finds_place(report& found, const char* claim, const char* sorted,
                 const in_range<Range>& search, const settings& how) {
    if (!search.function) return;
    found += property(
                 claim,
                 type_name<Range>() + " values$0;\n" + sorted + "\n" +
                     text_of(search.how, how) + "[](int x) { return x < $1; })",
                 [search](const ascending& xs, limit bound) {
                     return found_by(search, xs, bound);
                 },
                 [](const ascending& xs, limit bound) {
                     return std::to_string(std::ranges::count_if(
                         xs.elements, [=](int x) { return x < bound; }));
                 })
                 .judge(how);
}

// Of 0, 1, ..., n - 1.
std::vector<int> numbers_to(int n) {
    std::vector<int> values;
    for (int i = 0; i < n; ++i) values.push_back(i);
    return values;
}

const std::string long_values =
    "std::vector<int> values($0);\n"
    "std::iota(values.begin(), values.end(), 0);\n";

void finds_long_place(report& found, const in_range<std::vector<int>>& search,
                      const settings& how) {
    if (!search.function || found.refuted()) return;
    found += judge_lengths(
        "it finds it in long ranges",
        long_values + text_of(search.how, how) +
            "[](int x) { return x < $1; })",
        long_enough,
        [&search](int n, int bound) -> std::string {
            auto values = numbers_to(n);
            const auto says = [=](int x) { return x < bound; };
            const auto place =
                search.function(search.f, values, asking<int>(says));
            return place == bound ? "" : "got " + std::to_string(place);
        },
        how);
}

// Every place of a range of this length is looked for.
expense questions(const in_range<std::vector<int>>& search, std::size_t n) {
    std::vector<int> values(n);
    for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<int>(i);
    std::size_t most = 0;
    for (std::size_t bound = 0; bound <= n; ++bound) {
        std::size_t asked = 0;
        const auto says = [&](int x) {
            ++asked;
            return std::cmp_less(x, bound);
        };
        search.function(search.f, values, asking<int>(says));
        most = std::max(most, asked);
    }
    return {double(most), double(std::bit_width(n))};
}

void asks_little(report& found, const in_range<std::vector<int>>& search,
                 const settings& how) {
    if (!search.function) return;
    found +=
        cost(
            "n elements take at most ceil(log2(n + 1)) questions",
            "std::vector<int> values(input.size());\n"
            "std::iota(values.begin(), values.end(), 0);\n"
            "for (int bound = 0; bound <= int(values.size()); ++bound)\n    " +
                text_of(search.how, how) + "[=](int x) { return x < bound; })",
            [search](const std::vector<int>& input) {
                return questions(search, input.size());
            },
            512)
            .judge(how);
}

// The questions that are asked about [low, high) count against the bound.
template <class T>
T number_found(const in_numbers<T>& search, T low, T high, T bound) {
    using bits = std::make_unsigned_t<T>;
    const int most = int(std::bit_width(
        static_cast<bits>(static_cast<bits>(high) - static_cast<bits>(low))));
    int asked = 0;
    const auto says = [&](T x) {
        if (x < low || x >= high)
            throw std::logic_error("a question about " + shown(x));
        if (++asked > most)
            throw std::logic_error("more questions than " + shown(most));
        return x < bound;
    };
    return search.function(search.f, low, high, asking<T>(says));
}

// Low, high and the bound of the predicate are drawn as Number and T.
template <class Number, class T>
finding number_claim(const in_numbers<T>& search, const std::string& claim,
                     const settings& how) {
    const std::string type = type_name<T>();
    return property(
               claim,
               name_of(how) + "(std::min<" + type + ">($0, $1), std::max<" +
                   type + ">($0, $1), [](" + type + " x) { return x < $2; })",
               [search](Number a, Number b, T bound) {
                   const T one = a, other = b;
                   return number_found(search, std::min(one, other),
                                       std::max(one, other), bound);
               },
               [](Number a, Number b, T bound) {
                   const T one = a, other = b;
                   return std::clamp(bound, std::min(one, other),
                                     std::max(one, other));
               })
        .judge(how);
}

template <class T>
void finds_number(report& found, const in_numbers<T>& search,
                  const settings& how) {
    if (!search.function) return;
    const std::string claim = "it finds the first " + type_name<T>() +
                              " for which the predicate fails";
    using not_negative =
        within<0, std::int64_t{std::numeric_limits<T>::max()}, T>;
    found += number_claim<not_negative>(search, claim, how);
    if (std::signed_integral<T> && how.negative_bounds && !found.refuted())
        found +=
            number_claim<T>(search, claim + ", also of negative bounds", how);
}

// The midpoint of a search of indices need not be right for them.
void tell_of_negative_bounds(report& found, const subject& search,
                             const settings& how) {
    if (how.negative_bounds) return;
    if (!search.ints.function && !search.bytes.function &&
        !search.longs.function)
        return;
    finding it;
    it.claim = "it finds the first number, also of negative bounds";
    it.verdict = verdict::skipped;
    it.reason = "--negative-bounds judges them";
    it.seed = how.seed;
    found += std::move(it);
}

// ------------------------------------------------------ searches for a number

std::ptrdiff_t place_in(const of_value& search, std::vector<int> values,
                        int bound) {
    values.push_back(behind_the_end);
    values.pop_back();
    return search.function(search.f, values, bound, search.by);
}

// In how many of five places it finds a number, tried where a crash does no
// harm.
int places_found(const of_value& search, const settings& how) {
    settings once = how;
    once.cases = 1;
    once.shrink_runs = 0;
    once.leaks = once.announce = false;
    int found = 0;
    for (int i = 0; i < 5; ++i) {
        const property finds("", "", [search, i](within<0, 0>) {
            const auto place =
                place_in(search, {10, 20, 30, 40, 50}, 10 * i + 10);
            return search.tells ? place != 0 : place == i;
        });
        found += finds.judge(once).verdict == verdict::holds;
    }
    return found;
}

// Takes the arrangement in which most is found.
void settle(of_value& search, const settings& how) {
    const bool has_bounds =
        search.how == call::bounds || search.how == call::pointer_bounds;
    if (search.how != call::length && !has_bounds) return;
    int most = -1;
    of_value best = search;
    for (const bool number_first : {false, true})
        for (const bool up_to_end : {false, true}) {
            if (most == 5 || (up_to_end && !has_bounds)) continue;
            search.by = {number_first, up_to_end};
            if (const int found = places_found(search, how); found > most)
                most = found, best = search;
        }
    search = best;
}

// What a search for a number means to return: the first place that is not
// less, or any place of it and -1 if there is none, or whether there is one.
enum class meaning { first_place, any_place, presence };

meaning meaning_of(const of_value& search, const settings& how) {
    if (search.tells) return meaning::presence;
    settings once = how;
    once.cases = 1;
    once.shrink_runs = 0;
    once.leaks = once.announce = false;
    const property none_is_negative(
        "what is not there is at -1", "search(values, 1)",
        [search](within<0, 0>) {
            return place_in(search, {0, 2, 4}, 1) == -1 &&
                   place_in(search, {0, 2, 4}, 9) == -1;
        });
    return none_is_negative.judge(once).verdict == verdict::holds
               ? meaning::any_place
               : meaning::first_place;
}

const char* claim_of(meaning it) {
    if (it == meaning::presence) return "it tells whether a number is there";
    if (it == meaning::any_place)
        return "it finds a number that is there, and -1 if it is not";
    return "it finds the first number that is not less";
}

std::string wrong_with(meaning it, const std::vector<int>& values, int bound,
                       std::ptrdiff_t place) {
    const auto first = std::ranges::lower_bound(values, bound);
    const bool there = first != values.end() && *first == bound;
    const std::string got = "got " + std::to_string(place) + ", but ";
    if (it == meaning::first_place) {
        const auto due = first - values.begin();
        return place == due ? "" : got + "that is at " + std::to_string(due);
    }
    if (it == meaning::presence)
        return (place != 0) == there ? ""
               : there               ? "got false, but it is there"
                                     : "got true, but it is not there";
    if (!there) return place == -1 ? "" : got + "it is not there";
    const bool right = place >= 0 && std::cmp_less(place, values.size()) &&
                       values[std::size_t(place)] == bound;
    return right ? ""
                 : got + "it is at " + std::to_string(first - values.begin());
}

void finds_value(report& found, const of_value& search, const settings& how) {
    if (!search.function) return;
    const meaning it = meaning_of(search, how);
    const bool has_bounds =
        search.how == call::bounds || search.how == call::pointer_bounds;
    found +=
        property(claim_of(it),
                 "std::vector<int> values$0;\nstd::ranges::sort(values);\n" +
                     text_of(search, "$1", how),
                 [search, it, has_bounds](const ascending& xs, limit bound) {
                     const auto values = in_order<std::vector<int>>(xs);
                     if (values.empty() && has_bounds) return std::string();
                     return wrong_with(it, values, bound,
                                       place_in(search, values, bound));
                 })
            .judge(how);
}

void finds_long_value(report& found, const of_value& search,
                      const settings& how) {
    if (!search.function || found.refuted()) return;
    const meaning it = meaning_of(search, how);
    found += judge_lengths(
        "it finds a number in long vectors",
        long_values + text_of(search, "$1", how), long_enough,
        [&search, it](int n, int bound) {
            const auto values = numbers_to(n);
            return wrong_with(it, values, bound,
                              place_in(search, values, bound));
        },
        how);
}

// At the ends, in the middle and between.
double most_executed(const of_value& search, std::vector<int> values) {
    double most = 0;
    const int n = int(values.size());
    for (int& x : values) x *= 2;
    for (const int bound : {0, n, n + 1, n / 2, 2 * n - 2, 2 * n})
        most = std::max(most, engine::blocks_executed_by([&] {
                            search.function(search.f, values, bound, search.by);
                        }));
    return most;
}

void takes_little(report& found, const of_value& search, const settings& how) {
    if (!search.function) return;
    growth time{"its time grows as log n",
                "std::vector<int> values($n);\n"
                "for (int i = 0; i < $n; ++i) values[i] = 2 * i;\n"
                "for (const int x : {0, $n / 2, $n, $n + 1, 2 * $n})\n    " +
                    text_of(search, "x", how),
                "basic blocks",
                "log n",
                1'000,
                64'000,
                1.6,
                5,
                {"sorted"}};
    if (!engine::counts_executed_blocks()) {
        found += not_judged(time.claim, "it cannot be counted");
        return;
    }
    time.cost = [search](const std::vector<int>& values) {
        return most_executed(search, values);
    };
    found += time.judge(how);
}

}  // namespace

report judge(subject search, const settings& how) {
    settle(search.values, how);
    report found{"partition_search", name_of(how), {}};
    finds_value(found, search.values, how);
    takes_little(found, search.values, how);
    finds_long_value(found, search.values, how);
    finds_place(found, "it finds where the predicate fails",
                "std::ranges::sort(values);", search.vectors, how);
    asks_little(found, search.vectors, how);
    finds_long_place(found, search.vectors, how);
    finds_place(found, "it finds it where there is no random access",
                "values.sort();", search.lists, how);
    finds_number(found, search.ints, how);
    finds_number(found, search.bytes, how);
    finds_number(found, search.unsigneds, how);
    finds_number(found, search.longs, how);
    tell_of_negative_bounds(found, search, how);
    return found;
}

}  // namespace tenet::laws::searches
