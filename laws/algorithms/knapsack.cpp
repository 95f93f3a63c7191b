#include <tenet/laws/algorithms/knapsack.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::knapsacks {

namespace {

using callable::numbers;
using callable::pairs;
using trial = callable::trial<pairs, int>;

// With any number of each: the last item, and the greatest value before it.
int greatest_with_repetition(const pairs& items, int capacity) {
    numbers most(std::size_t(capacity) + 1, 0);
    for (int room = 1; room <= capacity; ++room)
        for (const auto& [weight, worth] : items)
            if (weight <= room)
                most[std::size_t(room)] =
                    std::max(most[std::size_t(room)],
                             most[std::size_t(room - weight)] + worth);
    return most.back();
}

// Of all sets of items: pairs of a weight and a value.
int greatest(const pairs& items, int capacity, bool again) {
    if (again) return greatest_with_repetition(items, capacity);
    int most = 0;
    for (unsigned set = 0; set < 1U << items.size(); ++set) {
        int weight = 0, worth = 0;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (set >> i & 1U) {
                weight += items[i].first;
                worth += items[i].second;
            }
        if (weight <= capacity) most = std::max(most, worth);
    }
    return most;
}

// What is wrong with the places of what is taken; its value is added up.
std::string wrong_with_places(const value& taken, const pairs& items,
                              int capacity, bool again, std::int64_t& worth) {
    std::vector<std::int64_t> places;
    if (!callable::read_numbers(taken, places))
        return "that is no list of places";
    std::vector<bool> seen(items.size());
    std::int64_t weight = 0;
    for (const auto i : places) {
        if (i < 0 || std::cmp_greater_equal(i, items.size()))
            return "there is no item " + shown(i);
        if (seen[std::size_t(i)] && !again)
            return "item " + shown(i) + " is taken twice";
        seen[std::size_t(i)] = true;
        weight += items[std::size_t(i)].first;
        worth += items[std::size_t(i)].second;
    }
    return weight <= capacity ? "" : "these weigh " + shown(weight);
}

std::string wrong_with(const value& answer, const pairs& items, int capacity,
                       bool again) {
    const int most = greatest(items, capacity, again);
    const std::string best = "the greatest value is " + shown(most);
    const auto right = [&](const value& number) {
        return callable::is_whole(number) && std::cmp_equal(number.whole, most);
    };
    if (callable::is_whole(answer))
        return right(answer) ? "" : callable::got(answer, best);
    const bool both =
        answer.parts.size() == 2 && answer.parts[1].is == value::kind::list;
    if (both && !right(answer.parts[0])) return callable::got(answer, best);
    std::int64_t worth = 0;
    if (auto wrong = wrong_with_places(both ? answer.parts[1] : answer, items,
                                       capacity, again, worth);
        !wrong.empty())
        return callable::got(answer, wrong);
    return worth == most ? "" : callable::got(answer, best);
}

// An item of weight 5 and value 1 is taken where 1 fits: they are swapped.
bool takes_values_first(const trial& sack) {
    return callable::seems(
        [&] {
            return !sack.wrong(sack.call({{5, 1}}, 1), {{5, 1}}, 1).empty() &&
                   sack.wrong(sack.call({{5, 1}}, 1), {{1, 5}}, 1).empty();
        },
        sack.how);
}

// Of these, as many fit as there is room; who takes either for the other, has
// the first alone, and room for it.
bool takes_numbers_so(const trial& sack, bool values_first) {
    return callable::seems(
        [&] {
            const pairs items{{2, 5}, {1, 1}};
            const value answer =
                sack.call(values_first ? pairs{{5, 2}, {1, 1}} : items, 1);
            return sack.wrong(answer, items, 1).empty();
        },
        sack.how);
}

// Many say that there is no value where there is no room.
bool takes_weightless(const trial& sack, bool values_first) {
    return callable::seems(
        [&] {
            const value answer =
                sack.call(values_first ? pairs{{1, 0}} : pairs{{0, 1}}, 0);
            return sack.wrong(answer, {{0, 1}}, 0).empty();
        },
        sack.how);
}

std::vector<std::tuple<pairs, int>> all_small(int lightest) {
    std::vector<std::tuple<pairs, int>> all;
    for (const numbers& kinds : callable::all_lists(0, 11, 3)) {
        pairs items;
        for (const int kind : kinds)
            items.emplace_back(lightest + kind % 4, 1 + kind / 4);
        for (int capacity = 0; capacity < 6; ++capacity)
            all.emplace_back(items, capacity);
    }
    return all;
}

report judge(trial sack, bool values_first, const char* law, bool again) {
    report found = callable::report_on(law, "knapsack", sack.how);
    // Any number of what has no weight is worth any sum.
    const bool have_weight = again || !takes_weightless(sack, values_first);
    if (values_first)
        sack.call = [call = sack.call](pairs items, int capacity) {
            for (auto& [weight, worth] : items) std::swap(weight, worth);
            return call(items, capacity);
        };
    found += sack.on_all("it is the greatest value of all small items",
                         all_small(have_weight ? 1 : 0));
    if (found.refuted()) return found;
    const char* others = "it is the greatest value of others";
    using worth = within<0, 60>;
    found += have_weight
                 ? sack.on_drawn<up_to<std::pair<within<1, 40>, worth>, 10>,
                                 within<0, 100>>(others)
                 : sack.on_drawn<up_to<std::pair<within<0, 40>, worth>, 10>,
                                 within<0, 100>>(others);
    return found;
}

bool may_repeat(const std::string& law) {
    return law == "unbounded_knapsack";
}

auto wrong_by(bool again) {
    return [again](const value& answer, const pairs& items, int capacity) {
        return wrong_with(answer, items, capacity, again);
    };
}

const char* const drawn_items =
    "std::vector<std::pair<int, int>>$0) {  // weight, value\n";

}  // namespace

namespace {

trial trial_of(const two_lists& sack, const char* law, const settings& how) {
    trial it{sack.list +
                 " weights, values;\nfor (const auto& [weight, value] "
                 ":\n     " +
                 drawn_items +
                 "    weights.push_back(weight);\n"
                 "    values.push_back(value);\n}\n",
             {},
             wrong_by(may_repeat(law)),
             how};
    it.call = [call = sack.call](const pairs& items, int capacity) {
        numbers weights, values;
        for (const auto& [weight, worth] : items) {
            weights.push_back(weight);
            values.push_back(worth);
        }
        return call(weights, values, capacity);
    };
    return it;
}

// Values come where weights did.
std::string swapped(std::string arguments) {
    const std::string weights = "weights", values = "values";
    for (std::size_t at = 0; at < arguments.size(); ++at)
        if (arguments.compare(at, weights.size(), weights) == 0)
            arguments.replace(at, weights.size(), values);
        else if (arguments.compare(at, values.size(), values) == 0)
            arguments.replace(at, values.size(), weights);
    return arguments;
}

}  // namespace

report judge(const two_lists& capacity_first, const two_lists& size_first,
             const char* law, const settings& how) {
    two_lists sack = capacity_first;
    trial it = trial_of(sack, law, how);
    const bool values_first = takes_values_first(it);
    if (size_first && !takes_numbers_so(it, values_first)) {
        const trial other = trial_of(size_first, law, how);
        if (takes_numbers_so(other, values_first))
            it = other, sack = size_first;
    }
    if (values_first) sack.arguments = swapped(sack.arguments);
    it.text += sack.text(how, "knapsack");
    return judge(it, values_first, law, may_repeat(law));
}

report judge(const one_list& sack, const char* law, const settings& how) {
    trial it{"", sack.call, wrong_by(may_repeat(law)), how};
    const bool values_first = takes_values_first(it);
    it.text = values_first ? sack.list +
                                 " items;\nfor (const auto& [weight, value] :\n"
                                 "     " +
                                 drawn_items +
                                 "    items.push_back({value, weight});\n}\n"
                           : sack.list + " items$0;\n";
    it.text += sack.text(how, "knapsack");
    return judge(it, values_first, law, may_repeat(law));
}

}  // namespace tenet::laws::knapsacks
