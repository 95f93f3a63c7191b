#include <tenet/laws/algorithms/bounded_knapsack.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::bounded_knapsacks {

namespace {

using callable::pairs;
// Pairs of a weight and a value, and how many there are of each: one, where no
// count is drawn.
using trial = callable::trial<pairs, numbers, int>;

int count_of(const numbers& counts, std::size_t item) {
    return item < counts.size() ? counts[item] : 1;
}

// Every number of each, from the last item on.
int greatest(const pairs& items, const numbers& counts, int capacity,
             std::size_t left) {
    if (left == 0) return 0;
    const auto [weight, worth] = items[left - 1];
    int most = 0;
    for (int times = 0; times <= count_of(counts, left - 1); ++times)
        if (times * weight <= capacity)
            most = std::max(
                most,
                times * worth + greatest(items, counts,
                                         capacity - times * weight, left - 1));
    return most;
}

std::string wrong_with_places(const value& taken, const pairs& items,
                              const numbers& counts, int capacity, int most) {
    std::vector<std::int64_t> places;
    if (!callable::read_numbers(taken, places))
        return "that is no list of places";
    std::int64_t weight = 0, worth = 0;
    for (const auto i : places) {
        if (i < 0 || std::cmp_greater_equal(i, items.size()))
            return "there is no item " + shown(i);
        const auto times = std::ranges::count(places, i);
        if (times > count_of(counts, std::size_t(i)))
            return "item " + shown(i) + " is taken " + shown(times) + " times";
        weight += items[std::size_t(i)].first;
        worth += items[std::size_t(i)].second;
    }
    if (weight > capacity) return "these weigh " + shown(weight);
    return worth == most ? "" : "the greatest value is " + shown(most);
}

std::string wrong_with(const value& answer, const pairs& items,
                       const numbers& counts, int capacity) {
    const int most = greatest(items, counts, capacity, items.size());
    return callable::wrong_with_best(
        answer, most, "the greatest value is " + shown(most),
        [&](const value& places) {
            return wrong_with_places(places, items, counts, capacity, most);
        });
}

trial trial_of(const subject& sack, bool values_first, const settings& how) {
    const char *first = "weight", *second = "value";
    if (values_first) std::swap(first, second);
    return {sack.list +
                " weights, values;\n"
                "for (const auto& [weight, value] :\n"
                "     std::vector<std::pair<int, int>>$0) {\n"
                "    weights.push_back(" +
                first + ");\n    values.push_back(" + second + ");\n}\n" +
                sack.list + " counts$1;\ncounts.resize(weights.size(), 1);\n" +
                sack.text(how, "knapsack"),
            [&sack, values_first](const pairs& items, numbers counts,
                                  int capacity) {
                counts.resize(items.size(), 1);
                numbers weights, values;
                for (const auto& [weight, worth] : items) {
                    weights.push_back(values_first ? worth : weight);
                    values.push_back(values_first ? weight : worth);
                }
                return sack.call(weights, values, counts, capacity);
            },
            wrong_with, how};
}

// An item of weight 5 and value 1 is taken where 1 fits: they are swapped.
bool takes_values_first(const trial& sack) {
    return callable::seems(
        [&] {
            const value answer = sack.call({{5, 1}}, {1}, 1);
            return !wrong_with(answer, {{5, 1}}, {1}, 1).empty() &&
                   wrong_with(answer, {{1, 5}}, {1}, 1).empty();
        },
        sack.how);
}

// Many say that there is no value where there is no room.
bool takes_weightless(const trial& sack) {
    return callable::seems(
        [&] {
            const value answer = sack.call({{0, 1}}, {1}, 0);
            return wrong_with(answer, {{0, 1}}, {1}, 0).empty();
        },
        sack.how);
}

// One item, or two of few kinds.
std::vector<std::tuple<pairs, numbers, int>> all_small(int lightest) {
    std::vector<std::tuple<pairs, numbers, int>> all;
    for (const numbers& kinds : callable::all_lists(0, 5, 2))
        for (const numbers& counts :
             callable::all_lists(0, 3, kinds.size(), kinds.size())) {
            pairs items;
            for (const int kind : kinds)
                items.emplace_back(lightest + kind % 3, 1 + kind / 3);
            for (int capacity = 0; capacity < 7; ++capacity)
                all.emplace_back(items, counts, capacity);
        }
    return all;
}

}  // namespace

report judge(const subject& sack, const settings& how) {
    report found = callable::report_on("bounded_knapsack", "knapsack", how);
    const bool values_first = takes_values_first(trial_of(sack, false, how));
    const trial of_items = trial_of(sack, values_first, how);
    const bool have_weight = !takes_weightless(of_items);
    found += of_items.on_all("it is the greatest value of all small items",
                             all_small(have_weight ? 1 : 0));
    if (found.refuted()) return found;
    const char* others = "it is the greatest value of others";
    using worth = within<0, 60>;
    using counts = up_to<within<0, 9>, 4>;
    found += have_weight
                 ? of_items.on_drawn<up_to<std::pair<within<1, 20>, worth>, 4>,
                                     counts, within<0, 100>>(others)
                 : of_items.on_drawn<up_to<std::pair<within<0, 20>, worth>, 4>,
                                     counts, within<0, 100>>(others);
    return found;
}

}  // namespace tenet::laws::bounded_knapsacks
