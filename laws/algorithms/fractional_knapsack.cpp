#include <tenet/laws/algorithms/fractional_knapsack.hpp>

#include <cmath>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::fractions {

namespace {

using callable::numbers;
using callable::pairs;
using trial = callable::trial<pairs, int>;
using subject = callable::pairs_subject<int>;

// Some best choice cuts one item at most: of all sets that fit, what any other
// item adds. Items are pairs of a weight and a value.
double greatest(const pairs& items, int capacity) {
    double most = 0;
    for (unsigned set = 0; set < 1U << items.size(); ++set) {
        int room = capacity, worth = 0;
        double more = 0;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (set >> i & 1U) {
                room -= items[i].first;
                worth += items[i].second;
            }
        if (room < 0) continue;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!(set >> i & 1U))
                more = std::max(more,
                                std::min(1.0, double(room) / items[i].first) *
                                    items[i].second);
        most = std::max(most, worth + more);
    }
    return most;
}

bool read_number(const value& answer, double& number) {
    number =
        answer.is == value::kind::real ? answer.real : double(answer.whole);
    return callable::is_whole(answer) || answer.is == value::kind::real;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-5 * std::max(1.0, std::abs(b));
}

// Of a list of all parts, or of pairs of a place and a part.
bool read_parts(const value& answer, std::vector<double>& parts) {
    const bool is_sparse =
        answer.parts.empty() || answer.parts[0].is == value::kind::list;
    if (!is_sparse && answer.parts.size() != parts.size()) return false;
    for (std::size_t i = 0; i < answer.parts.size(); ++i) {
        if (!is_sparse) {
            if (!read_number(answer.parts[i], parts[i])) return false;
            continue;
        }
        const auto& pair = answer.parts[i].parts;
        double part = 0;
        if (pair.size() != 2 || !callable::is_whole(pair[0]) ||
            pair[0].whole < 0 ||
            std::cmp_greater_equal(pair[0].whole, parts.size()) ||
            !read_number(pair[1], part))
            return false;
        parts[std::size_t(pair[0].whole)] += part;
    }
    return answer.is == value::kind::list;
}

std::string wrong_with_parts(const value& answer, const pairs& items,
                             int capacity, double most) {
    std::vector<double> parts(items.size());
    if (!read_parts(answer, parts))
        return "that is no list of the parts of items";
    double weight = 0, worth = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!(parts[i] > -0.00001 && parts[i] < 1.00001))
            return "there is no such part as " + shown(parts[i]);
        weight += parts[i] * items[i].first;
        worth += parts[i] * items[i].second;
    }
    if (weight > capacity && !near(weight, capacity))
        return "these weigh " + shown(weight);
    return near(worth, most) ? "" : "the greatest value is " + shown(most);
}

std::string wrong_with(const value& answer, const pairs& items, int capacity) {
    const double most = greatest(items, capacity);
    const bool both = answer.parts.size() == 2 &&
                      answer.parts[1].is == value::kind::list &&
                      answer.parts[0].is != value::kind::list;
    double number = 0;
    if (both || answer.is != value::kind::list)
        if (!read_number(both ? answer.parts[0] : answer, number) ||
            !near(number, most))
            return callable::got(answer,
                                 "the greatest value is " + shown(most));
    if (answer.is != value::kind::list) return {};
    const auto wrong = wrong_with_parts(both ? answer.parts[1] : answer, items,
                                        capacity, most);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

// An item of weight 5 and value 1 is taken whole where 1 fits: they are
// swapped.
bool takes_values_first(const subject& sack, const settings& how) {
    return callable::seems(
        [&] {
            return !wrong_with(sack.call({{5, 1}}, 1), {{5, 1}}, 1).empty() &&
                   wrong_with(sack.call({{5, 1}}, 1), {{1, 5}}, 1).empty();
        },
        how);
}

std::vector<std::tuple<pairs, int>> all_small() {
    std::vector<std::tuple<pairs, int>> all;
    for (const pairs& items :
         callable::all_lists_of(callable::all_pairs(1, 3, 0, 4), 3))
        for (int capacity = 0; capacity < 6; ++capacity)
            all.emplace_back(items, capacity);
    return all;
}

finding judge_time(const subject& sack, const settings& how) {
    const std::string text = sack.text(how, "knapsack", "all");
    const auto made = [&](const std::string& weight, auto weight_of) {
        return sized_input{
            "std::vector<std::pair<int, int>> all;\n"
            "for (int i = 0; i < $n; ++i)\n    all.emplace_back(" +
                weight + ", 50);\n" +
                callable::with_arguments(text, {"", "$n"}),
            [&sack, weight_of](std::size_t n) {
                pairs all;
                for (int i = 0; i < int(n); ++i)
                    all.emplace_back(weight_of(i), 50);
                sack.call(all, int(n));
            }};
    };
    return judge_growth("its time grows as n log n", "n log n", 1'000, 4'000,
                        4.8, 9,
                        {made("1 + i % 100", [](int i) { return 1 + i % 100; }),
                         made("1 + i / 100", [](int i) { return 1 + i / 100; }),
                         made("1", [](int) { return 1; })},
                        how);
}

}  // namespace

report judge(const subject& given, const settings& how) {
    report found = callable::report_on("fractional_knapsack", "knapsack", how);
    const subject sack =
        takes_values_first(given, how) ? given.swapped() : given;
    const trial of_items{sack.text(how, "knapsack"), sack.call, wrong_with,
                         how};
    found += of_items.on_all("it is the greatest value of all small items",
                             all_small());
    found += judge_time(sack, how);
    if (!found.refuted())
        found +=
            of_items.on_drawn<up_to<callable::both_within<1, 40, 0, 60>, 9>,
                              within<0, 100>>(
                "it is the greatest value of others");
    return found;
}

}  // namespace tenet::laws::fractions
