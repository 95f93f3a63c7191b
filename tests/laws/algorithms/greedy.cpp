// The laws of greedy algorithms: whom they acquit and convict.
#include <algorithm>
#include <array>
#include <bit>
#include <climits>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <tenet/laws/algorithms/activity_selection.hpp>
#include <tenet/laws/algorithms/candy.hpp>
#include <tenet/laws/algorithms/fractional_knapsack.hpp>
#include <tenet/laws/algorithms/gas_station.hpp>
#include <tenet/laws/algorithms/huffman_code.hpp>
#include <tenet/laws/algorithms/interval_cover.hpp>
#include <tenet/laws/algorithms/interval_partitioning.hpp>
#include <tenet/laws/algorithms/job_scheduling.hpp>
#include <tenet/laws/algorithms/jump_game.hpp>
#include <tenet/laws/algorithms/stable_marriage.hpp>
#include <tenet/laws/algorithms/task_cooldown.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace greedy_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    by_start,
    by_length,
    by_overlaps,
    as_given,
    overlapping,
    apart,
    one_twice,
    of_one_length,
    by_rank,
    shannon,
    merges_in_order,
    merges_greatest,
    begins_another,
    fails_on_one,
    one_ahead,
    farthest,
    to_greatest,
    stops_at_zero,
    beyond_the_last,
    one_too_many,
    // gas_station
    by_gas,
    by_gain,
    by_first_step,
    keeps_tank,
    no_total,
    needs_rest,
    one_before,
    // candy
    only_left,
    adds_both,
    equals_better,
    peak_never,
    peak_late,
    peak_always,
    keeps_ascent,
    keeps_descent,
    keeps_peak,
    overflowing,
    one_for_none,
    // fractional_knapsack
    by_value,
    by_weight,
    least_dense,
    whole_density,
    whole_value,
    no_part,
    never_full,
    too_heavy,
    // intervals
    by_end,
    last_room,
    free_last,
    one_too_few,
    longest_first,
    starts_last,
    leaves_gap,
    misses_touching,
    after_the_end,
    before_the_end,
    from_zero,
    none_is_zero,
    // task_cooldown
    pause_at_end,
    one_of_most,
    no_more_tasks,
    shorter_pause,
    in_turn,
    leaves_one_out,
    // job_scheduling
    by_deadline,
    as_early,
    one_of_deadline,
    a_unit_more,
    a_unit_less,
    wrong_count,
    // stable_marriage
    by_receivers,
    first_free,
    keeps_worse,
    lists_as_ranks,
    by_place,
    same_twice,
    none_of_one
};

// --------------------------------------------------------- activity_selection

using interval = std::pair<int, int>;
using intervals = std::vector<interval>;

template <fault wrong>
int order_of(const interval& one, const intervals& all) {
    if (wrong == by_start) return one.first;
    if (wrong == by_length) return one.second - one.first;
    if (wrong == by_overlaps)
        return int(std::ranges::count_if(all, [&](const interval& other) {
            return one.first < other.second && other.first < one.second;
        }));
    return wrong == as_given ? 0 : one.second;
}

template <fault wrong>
numbers select(const intervals& all) {
    numbers places(all.size()), chosen;
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, {}, [&](int i) {
        return order_of<wrong>(all[std::size_t(i)], all);
    });
    for (const int i : places) {
        const auto& [start, end] = all[std::size_t(i)];
        const bool fits = std::ranges::all_of(chosen, [&](int j) {
            const auto& [other_start, other_end] = all[std::size_t(j)];
            if (wrong == apart) return other_end < start || end < other_start;
            return other_end <= start + (wrong == overlapping) ||
                   end <= other_start;
        });
        if (fits) chosen.push_back(i);
    }
    if (wrong == one_twice && !chosen.empty()) chosen.back() = chosen.front();
    return chosen;
}

template <fault wrong>
int count(const numbers& starts, const numbers& ends) {
    intervals all;
    for (std::size_t i = 0; i < starts.size(); ++i)
        all.emplace_back(starts[i], ends[i]);
    return int(select<wrong>(all).size());
}

std::vector<std::vector<long>> chosen_lists(
    std::vector<std::vector<long>>& all) {
    intervals copied;
    for (const auto& one : all) copied.emplace_back(one[0], one[1]);
    std::vector<std::vector<long>> chosen;
    for (const int i : select<none>(copied))
        chosen.push_back(all[std::size_t(i)]);
    return chosen;
}

TEST_CASE("activity_selection acquits in every form") {
    laws::check(laws::activity_selection(select<none>));
    laws::check(laws::activity_selection(count<none>));
    laws::check(laws::activity_selection(chosen_lists));
    laws::check(laws::activity_selection([](int* starts, int* ends, int n) {
        return count<none>(numbers(starts, starts + n),
                           numbers(ends, ends + n));
    }));
}

constexpr auto by_selection = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::activity_selection(function, how);
    });
};

TEST_CASE("activity_selection convicts") {
    by_selection(select<by_start>);
    by_selection(select<by_length>);
    by_selection(select<by_overlaps>);
    by_selection(select<as_given>);
    by_selection(select<overlapping>);
    by_selection(select<one_twice>);
    by_selection(count<by_start>);
    by_selection(count<by_length>);
    by_selection(count<apart>);
}

// ---------------------------------------------------------------- huffman_code

struct tree {
    long weight;
    numbers symbols;
};

bool lighter(const tree& a, const tree& b) {
    return a.weight < b.weight;
}

// Merges two trees at a time, whose codes then are longer by a digit in front.
template <fault wrong>
std::vector<std::string> codes(const numbers& weights) {
    const int n = int(weights.size());
    std::vector<std::string> all(weights.size());
    if (wrong == fails_on_one && n == 1) return {};
    std::vector<tree> trees;
    for (int i = 0; i < n; ++i) trees.push_back({weights[std::size_t(i)], {i}});
    while (trees.size() > 1) {
        if (wrong != merges_in_order) std::ranges::stable_sort(trees, lighter);
        if (wrong == merges_greatest) std::ranges::reverse(trees);
        tree both{0, {}};
        for (const char digit : {'0', '1'}) {
            for (const int symbol : trees.front().symbols) {
                auto& code = all[std::size_t(symbol)];
                code.insert(code.begin(), digit);
                both.symbols.push_back(symbol);
            }
            both.weight += trees.front().weight;
            trees.erase(trees.begin());
        }
        trees.push_back(both);
    }
    if (wrong == begins_another && n > 2)
        for (auto& code : all)
            if (code.size() > 1) code.pop_back();
    return all;
}

template <fault wrong>
std::vector<unsigned> lengths(const std::vector<unsigned>& weights) {
    std::vector<unsigned> all(weights.size());
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (wrong == of_one_length)
            all[i] = unsigned(std::bit_width(weights.size() - 1));
        else if (wrong == shannon)
            all[i] = unsigned(std::ceil(std::log2(sum / weights[i])));
        else  // by rank
            all[i] =
                unsigned(std::ranges::count_if(
                    weights, [&](auto other) { return other > weights[i]; })) +
                1;
    }
    return all;
}

template <fault wrong>
std::map<char, std::string> letter_codes(const std::string& text) {
    std::map<char, int> count;
    for (const char letter : text) ++count[letter];
    numbers weights;
    for (const auto& [letter, times] : count) weights.push_back(times);
    const auto found = codes<wrong>(weights);
    std::map<char, std::string> all;
    for (const auto& [letter, times] : count)
        if (all.size() < found.size()) all[letter] = found[all.size()];
    return all;
}

long sum(std::vector<long>& weights) {
    long all = 0;
    std::priority_queue<long, std::vector<long>, std::greater<>> trees(
        std::greater<>(), weights);
    while (trees.size() > 1) {
        const long one = trees.top();
        trees.pop();
        const long both = one + trees.top();
        trees.pop();
        trees.push(both);
        all += both;
    }
    return all;
}

TEST_CASE("huffman_code acquits in every form") {
    laws::check(laws::huffman_code(codes<none>));
    laws::check(laws::huffman_code(sum));
    laws::check(laws::huffman_code(letter_codes<none>));
    laws::check(laws::huffman_code([](const std::map<char, int>& count) {
        std::string text;
        for (const auto& [letter, times] : count)
            text += std::string(std::size_t(times), letter);
        return letter_codes<none>(text);
    }));
    laws::check(laws::huffman_code([](const std::vector<short>& weights) {
        std::vector<std::size_t> all;
        for (const auto& code :
             codes<none>(numbers(weights.begin(), weights.end())))
            all.push_back(code.size());
        return all;
    }));
}

constexpr auto by_huffman = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::huffman_code(function, how);
    });
};

TEST_CASE("huffman_code convicts") {
    by_huffman(codes<merges_in_order>);
    by_huffman(codes<merges_greatest>);
    by_huffman(codes<begins_another>);
    by_huffman(codes<fails_on_one>);
    by_huffman(lengths<of_one_length>);
    by_huffman(lengths<by_rank>);
    by_huffman(lengths<shannon>);
    by_huffman(letter_codes<merges_in_order>);
    by_huffman(letter_codes<begins_another>);
}

// ------------------------------------------------------------------- jump_game

template <fault wrong>
bool reaches_last(const numbers& reaches) {
    const int n = int(reaches.size());
    const int end = wrong == beyond_the_last ? n : n - 1;
    int reached = 0;
    for (int i = 0; i <= reached && i < n; ++i) {
        const int reach = reaches[std::size_t(i)];
        if (wrong == stops_at_zero && reach == 0 && i < n - 1) return false;
        if (wrong == farthest) {
            if (reach == 0) break;
            reached = i + reach;
            i = reached - 1;
        } else {
            reached = std::max(
                reached, i + (wrong == one_ahead ? std::min(reach, 1) : reach));
        }
    }
    return reached >= end;
}

// The place to go on from, after one from which more are in reach.
template <fault wrong>
int best_after(const numbers& reaches, int at) {
    const int last = int(reaches.size()) - 1;
    const int end = std::min(last, at + reaches[std::size_t(at)]);
    if (end == last || wrong == farthest) return end;
    const auto gain = [&](int i) {
        return reaches[std::size_t(i)] + (wrong == to_greatest ? 0 : i);
    };
    int best = at + 1;
    for (int i = at + 2; i <= end; ++i)
        if (gain(i) > gain(best)) best = i;
    return best;
}

template <fault wrong>
std::optional<numbers> way(const numbers& reaches) {
    if (!reaches_last<none>(reaches)) return {};
    numbers places{0};
    const int last = int(reaches.size()) - 1;
    while (places.back() != last) {
        if (reaches[std::size_t(places.back())] == 0) return {};
        places.push_back(best_after<wrong>(reaches, places.back()));
    }
    return places;
}

template <fault wrong>
int fewest(const int* reaches, int n) {
    const auto found = way<wrong>(numbers(reaches, reaches + n));
    return found ? int(found->size()) - (wrong != one_too_many) : -1;
}

TEST_CASE("jump_game acquits in every form") {
    laws::check(laws::jump_game(reaches_last<none>));
    laws::check(laws::jump_game(way<none>));
    laws::check(laws::jump_game(fewest<none>));
}

TEST_CASE("jump_game says when it does not judge what cannot be reached") {
    const auto found = laws::jump_game([](std::span<const unsigned> reaches) {
        const numbers copied(reaches.begin(), reaches.end());
        return unsigned(way<none>(copied).value().size()) - 1;
    });
    laws::check(found);
    CHECK(found.omitted.size() == 1);
    CHECK(laws::jump_game(fewest<none>).omitted.empty());
}

constexpr auto by_jump_game = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::jump_game(function, how);
    });
};

TEST_CASE("jump_game convicts") {
    by_jump_game(reaches_last<one_ahead>);
    by_jump_game(reaches_last<farthest>);
    by_jump_game(reaches_last<stops_at_zero>);
    by_jump_game(reaches_last<beyond_the_last>);
    by_jump_game(way<farthest>);
    by_jump_game(way<to_greatest>);
    by_jump_game(fewest<farthest>);
    by_jump_game(fewest<to_greatest>);
    by_jump_game(fewest<one_too_many>);
}

// ----------------------------------------------------------------- gas_station

template <fault wrong>
int start(const numbers& gas, const numbers& costs) {
    numbers gains;
    for (std::size_t i = 0; i < gas.size(); ++i)
        gains.push_back(gas[i] - (wrong == by_gas ? 0 : costs[i]));
    const int total = std::accumulate(gas.begin(), gas.end(), 0) -
                      std::accumulate(costs.begin(), costs.end(), 0);
    if (wrong == needs_rest ? total <= 0 : total < 0 && wrong != no_total)
        return -1;
    if (wrong == by_gas || wrong == by_gain)
        return int(std::ranges::max_element(gains) - gains.begin());
    if (wrong == by_first_step)
        return int(std::ranges::find_if(gains, [](int x) { return x >= 0; }) -
                   gains.begin());
    int from = 0, tank = 0;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        tank += gains[i];
        if (tank >= 0) continue;
        from = int(i) + (wrong != one_before);
        if (wrong != keeps_tank) tank = 0;
    }
    return from % int(gas.size());
}

template <fault wrong>
std::optional<std::size_t> start_of(const intervals& stations) {
    numbers gas, costs;
    for (const auto& [filled, used] : stations) {
        gas.push_back(filled);
        costs.push_back(used);
    }
    const int found = start<wrong>(gas, costs);
    if (found < 0) return {};
    return std::size_t(found);
}

TEST_CASE("gas_station acquits in every form") {
    laws::check(laws::gas_station(start<none>));
    laws::check(laws::gas_station(start_of<none>));
    laws::check(
        laws::gas_station([](const short* gas, const short* costs, int n) {
            return start<none>(numbers(gas, gas + n),
                               numbers(costs, costs + n)) >= 0;
        }));
    // Any start is right.
    laws::check(laws::gas_station([](std::vector<std::vector<long>>& stations) {
        numbers gas, costs;
        for (const auto& one : stations) {
            gas.push_back(int(one[0]));
            costs.push_back(int(one[1]));
        }
        for (std::size_t i = gas.size(); i-- > 0;) {
            numbers turned = gas, turned_costs = costs;
            std::ranges::rotate(turned, turned.begin() + long(i));
            std::ranges::rotate(turned_costs, turned_costs.begin() + long(i));
            if (start<none>(turned, turned_costs) == 0) return i;
        }
        return std::size_t(-1);
    }));
}

constexpr auto by_gas_station = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::gas_station(function, how);
    });
};

TEST_CASE("gas_station convicts") {
    by_gas_station(start<by_gas>);
    by_gas_station(start<by_gain>);
    by_gas_station(start<by_first_step>);
    by_gas_station(start<keeps_tank>);
    by_gas_station(start<no_total>);
    by_gas_station(start<needs_rest>);
    by_gas_station(start<one_before>);
    by_gas_station(start_of<keeps_tank>);
    by_gas_station(start_of<no_total>);
}

// ----------------------------------------------------------------------- candy

template <fault wrong>
bool is_better(int a, int b) {
    if (wrong == equals_better) return a >= b;
    if (wrong == overflowing) return int(unsigned(a) - unsigned(b)) > 0;
    return a > b;
}

template <fault wrong>
std::vector<unsigned> candies(const numbers& ratings) {
    const std::size_t n = ratings.size();
    std::vector<unsigned> left(n, 1), right(n, 1);
    for (std::size_t i = 1; i < n; ++i)
        if (is_better<wrong>(ratings[i], ratings[i - 1]))
            left[i] = left[i - 1] + 1;
    for (std::size_t i = n; i-- > 1 && wrong != only_left;)
        if (is_better<wrong>(ratings[i - 1], ratings[i]))
            right[i - 1] = right[i] + 1;
    for (std::size_t i = 0; i < n; ++i)
        left[i] = wrong == adds_both ? left[i] + right[i] - 1
                                     : std::max(left[i], right[i]);
    return left;
}

// A peak gets more when the descent from it is as long as the ascent.
template <fault wrong>
int slopes(const std::vector<short>& ratings) {
    if (ratings.empty()) return wrong == one_for_none;
    int all = 1, ascent = 0, descent = 0, peak = 0;
    for (std::size_t i = 1; i < ratings.size(); ++i) {
        if (ratings[i] > ratings[i - 1]) {
            if (wrong != keeps_descent) descent = 0;
            peak = ++ascent;
            all += 1 + ascent;
        } else if (ratings[i] == ratings[i - 1]) {
            if (wrong != keeps_peak) peak = 0;
            ascent = descent = 0;
            all += 1;
        } else {
            if (wrong != keeps_ascent) ascent = 0;
            ++descent;
            const bool is_under = wrong == peak_always ? false
                                  : wrong == peak_late
                                      ? peak >= descent - 1
                                      : wrong == peak_never || peak >= descent;
            all += descent + !is_under;
        }
    }
    return all;
}

TEST_CASE("candy acquits in every form") {
    laws::check(laws::candy(candies<none>));
    laws::check(laws::candy(slopes<none>));
    laws::check(laws::candy([](const signed char* ratings, int n) {
        const auto all = candies<none>(numbers(ratings, ratings + n));
        return std::accumulate(all.begin(), all.end(), 0LL);
    }));
    laws::check(laws::candy([](std::span<const unsigned> ratings) {
        numbers copied(ratings.begin(), ratings.end());
        return candies<none>(copied);
    }));
}

constexpr auto by_candy = [](auto function) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::candy(function, how); });
};

TEST_CASE("candy convicts") {
    by_candy(candies<only_left>);
    by_candy(candies<adds_both>);
    by_candy(candies<equals_better>);
    by_candy(candies<overflowing>);
    by_candy(slopes<peak_never>);
    by_candy(slopes<peak_late>);
    by_candy(slopes<peak_always>);
    by_candy(slopes<keeps_ascent>);
    by_candy(slopes<keeps_descent>);
    by_candy(slopes<keeps_peak>);
    by_candy(slopes<one_for_none>);
}

// --------------------------------------------------------- fractional_knapsack

template <fault wrong>
double key_of(int weight, int worth) {
    switch (wrong) {
        case by_value:
            return worth;
        case by_weight:
            return -weight;
        case as_given:
            return 0;
        case whole_density:
            return worth / weight;
        case least_dense:
            return -double(worth) / weight;
        default:
            return double(worth) / weight;
    }
}

template <fault wrong>
std::vector<double> parts(const numbers& weights, const numbers& values,
                          int capacity) {
    numbers places(weights.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, std::greater(), [&](int i) {
        return key_of<wrong>(weights[std::size_t(i)], values[std::size_t(i)]);
    });
    std::vector<double> all(weights.size());
    double room = capacity + (wrong == too_heavy);
    for (const int place : places) {
        const auto i = std::size_t(place);
        if (wrong == no_part && room < weights[i]) continue;
        all[i] = std::min(1.0, room / weights[i]);
        if (wrong != never_full || all[i] == 1) room -= all[i] * weights[i];
    }
    return all;
}

template <fault wrong>
double worth_of(const numbers& values, const numbers& weights, int capacity) {
    const auto all = parts<wrong>(weights, values, capacity);
    const double sum =
        std::inner_product(all.begin(), all.end(), values.begin(), 0.0);
    return wrong == whole_value ? std::trunc(sum) : sum;
}

TEST_CASE("fractional_knapsack acquits in every form") {
    laws::check(laws::fractional_knapsack(parts<none>));
    laws::check(laws::fractional_knapsack(worth_of<none>));
    laws::check(laws::fractional_knapsack(
        [](int capacity, const std::vector<std::pair<double, double>>& items) {
            numbers weights, values;
            for (const auto& [value, weight] : items) {
                weights.push_back(int(weight));
                values.push_back(int(value));
            }
            const auto all = parts<none>(weights, values, capacity);
            std::vector<std::pair<int, float>> taken;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i] > 0) taken.emplace_back(int(i), float(all[i]));
            return std::pair(worth_of<none>(values, weights, capacity), taken);
        }));
    laws::check(laws::fractional_knapsack([](int capacity, const int* weights,
                                             const int* values, int n) {
        return float(worth_of<none>(numbers(values, values + n),
                                    numbers(weights, weights + n), capacity));
    }));
}

constexpr auto by_fractions = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::fractional_knapsack(function, how);
    });
};

TEST_CASE("fractional_knapsack convicts") {
    by_fractions(parts<by_value>);
    by_fractions(parts<by_weight>);
    by_fractions(parts<as_given>);
    by_fractions(parts<least_dense>);
    by_fractions(parts<whole_density>);
    by_fractions(parts<no_part>);
    by_fractions(parts<never_full>);
    by_fractions(parts<too_heavy>);
    by_fractions(worth_of<by_value>);
    by_fractions(worth_of<by_weight>);
    by_fractions(worth_of<whole_density>);
    by_fractions(worth_of<whole_value>);
    by_fractions(worth_of<never_full>);
    by_fractions(worth_of<no_part>);
}

// ------------------------------------------------------- interval_partitioning

template <fault wrong>
bool fits(const interval& one, const intervals& room) {
    return std::ranges::all_of(room, [&](const interval& other) {
        const int gap = wrong == apart ? -1 : wrong == overlapping ? 1 : 0;
        return one.second <= other.first + gap ||
               other.second <= one.first + gap;
    });
}

template <fault wrong>
numbers rooms(const intervals& all) {
    numbers places(all.size()), room_of(all.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, {}, [&](int i) {
        const auto& [from, to] = all[std::size_t(i)];
        return wrong == by_end      ? to
               : wrong == by_length ? to - from
               : wrong == as_given  ? 0
                                    : from;
    });
    std::vector<intervals> taken;
    for (const int i : places) {
        const interval& one = all[std::size_t(i)];
        const auto latest = std::ranges::max_element(
            taken, {},
            [](const intervals& room) { return room.back().second; });
        std::size_t room = wrong == last_room && !taken.empty()
                               ? taken.size() - 1
                           : wrong == free_last && !taken.empty()
                               ? std::size_t(latest - taken.begin())
                               : 0;
        while (room < taken.size() && !fits<wrong>(one, taken[room]))
            room = wrong == free_last ? taken.size() : room + 1;
        if (room == taken.size()) taken.emplace_back();
        taken[room].push_back(one);
        room_of[std::size_t(i)] = int(room);
    }
    return room_of;
}

template <fault wrong>
int count_rooms(const numbers& starts, const numbers& ends) {
    intervals all;
    for (std::size_t i = 0; i < starts.size(); ++i)
        all.emplace_back(starts[i], ends[i]);
    const numbers room_of = rooms<wrong>(all);
    if (room_of.empty()) return wrong == one_for_none;
    return std::ranges::max(room_of) + 1 - (wrong == one_too_few);
}

std::vector<std::vector<std::array<int, 2>>> grouped(
    const std::vector<std::array<int, 2>>& all) {
    intervals copied;
    for (const auto& [from, to] : all) copied.emplace_back(from, to);
    std::vector<std::vector<std::array<int, 2>>> groups;
    const numbers room_of = rooms<none>(copied);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto room = std::size_t(room_of[i]);
        if (room >= groups.size()) groups.resize(room + 1);
        groups[room].push_back(all[i]);
    }
    return groups;
}

TEST_CASE("interval_partitioning acquits in every form") {
    laws::check(laws::interval_partitioning(rooms<none>));
    laws::check(laws::interval_partitioning(count_rooms<none>));
    laws::check(laws::interval_partitioning(grouped));
    laws::check(
        laws::interval_partitioning([](std::vector<std::vector<int>>& all) {
            std::vector<numbers> groups;
            intervals copied;
            for (const auto& one : all) copied.emplace_back(one[0], one[1]);
            const numbers room_of = rooms<none>(copied);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const auto room = std::size_t(room_of[i]);
                if (room >= groups.size()) groups.resize(room + 1);
                groups[room].push_back(int(i));
            }
            return std::pair(groups.size(), groups);
        }));
}

constexpr auto by_partitioning = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::interval_partitioning(function, how);
    });
};

TEST_CASE("interval_partitioning convicts") {
    by_partitioning(rooms<by_end>);
    by_partitioning(rooms<by_length>);
    by_partitioning(rooms<as_given>);
    by_partitioning(rooms<apart>);
    by_partitioning(rooms<overlapping>);
    by_partitioning(rooms<last_room>);
    by_partitioning(rooms<free_last>);
    by_partitioning(count_rooms<as_given>);
    by_partitioning(count_rooms<apart>);
    by_partitioning(count_rooms<overlapping>);
    by_partitioning(count_rooms<one_too_few>);
    by_partitioning(count_rooms<one_for_none>);
    by_partitioning([](const intervals& all) {
        const int n = int(all.size());
        numbers each(all.size());
        std::iota(each.begin(), each.end(), 0);
        return std::pair(count_rooms<none>({0}, {1}) * std::min(n, 1), each);
    });
}

// -------------------------------------------------------------- interval_cover

// The better candidate has the greater key.
template <fault wrong>
int cover_key(const interval& one) {
    switch (wrong) {
        case longest_first:
            return one.second - one.first;
        case by_start:
            return -one.first;
        case by_end:
            return -one.second;
        case starts_last:
            return one.first;
        default:
            return one.second;
    }
}

template <fault wrong>
std::optional<numbers> cover(const intervals& all, int a, int b) {
    numbers chosen;
    int reached = wrong == from_zero ? 0 : a;
    const int last = b + (wrong == after_the_end) - (wrong == before_the_end);
    while (reached < last) {
        int best = -1;
        for (int i = 0; i < int(all.size()); ++i) {
            const interval& one = all[std::size_t(i)];
            const int from = one.first - (wrong == leaves_gap) +
                             (wrong == misses_touching && !chosen.empty());
            if (from > reached || one.second <= reached) continue;
            if (best < 0 || cover_key<wrong>(one) >
                                cover_key<wrong>(all[std::size_t(best)]))
                best = i;
        }
        if (best < 0) return {};
        chosen.push_back(best);
        reached = all[std::size_t(best)].second;
    }
    return chosen;
}

template <fault wrong>
int stitch(std::vector<std::vector<int>>& clips, int time) {
    intervals all;
    for (const auto& clip : clips) all.emplace_back(clip[0], clip[1]);
    const auto found = cover<wrong>(all, 0, time);
    return found ? int(found->size()) : wrong == none_is_zero ? 0 : -1;
}

TEST_CASE("interval_cover acquits in every form") {
    laws::check(laws::interval_cover(cover<none>));
    laws::check(laws::interval_cover(stitch<none>));
    laws::check(laws::interval_cover([](const intervals& all,
                                        std::pair<int, int> whole) {
        intervals chosen;
        for (const int i :
             cover<none>(all, whole.first, whole.second).value_or(numbers()))
            chosen.push_back(all[std::size_t(i)]);
        return chosen;
    }));
    laws::check(laws::interval_cover(
        [](long a, long b, std::vector<long> starts, std::vector<long> ends) {
            intervals all;
            for (std::size_t i = 0; i < starts.size(); ++i)
                all.emplace_back(starts[i], ends[i]);
            const auto found = cover<none>(all, int(a), int(b));
            return found ? std::optional(found->size()) : std::nullopt;
        }));
}

constexpr auto by_cover = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::interval_cover(function, how);
    });
};

TEST_CASE("interval_cover convicts") {
    by_cover(cover<longest_first>);
    by_cover(cover<by_start>);
    by_cover(cover<by_end>);
    by_cover(cover<starts_last>);
    by_cover(cover<leaves_gap>);
    by_cover(cover<misses_touching>);
    by_cover(cover<after_the_end>);
    by_cover(cover<before_the_end>);
    by_cover(cover<from_zero>);
    by_cover(stitch<longest_first>);
    by_cover(stitch<leaves_gap>);
    by_cover(stitch<after_the_end>);
    by_cover(stitch<none_is_zero>);
}

// --------------------------------------------------------------- task_cooldown

template <fault wrong>
int least_time(const std::vector<char>& tasks, int pause) {
    numbers counts(26);
    for (const char task : tasks) ++counts[std::size_t(task - 'A')];
    const int most = std::ranges::max(counts);
    const int ties = int(std::ranges::count(counts, most));
    const int period = pause + (wrong != shorter_pause);
    const int time = wrong == pause_at_end  ? most * period
                     : wrong == one_of_most ? (most - 1) * period + 1
                                            : (most - 1) * period + ties;
    return wrong == no_more_tasks ? time : std::max(time, int(tasks.size()));
}

// At each time, of the kinds that are ready, the one of which most are left.
template <fault wrong>
std::string timetable(const std::string& tasks, int pause) {
    numbers left(26), ready(26);
    for (const char task : tasks) ++left[std::size_t(task - 'A')];
    if (wrong == leaves_one_out && tasks.size() > 1)
        --left[std::size_t(tasks.back() - 'A')];
    std::string done;
    std::size_t given = 0;
    while (std::ranges::max(left) > 0) {
        const int now = int(done.size());
        std::size_t best = 26;
        for (std::size_t kind = 0; kind < 26; ++kind) {
            if (left[kind] == 0 || ready[kind] > now) continue;
            if (wrong == as_given && tasks[given] != char('A' + kind)) continue;
            if (best == 26 || (wrong != in_turn && left[kind] > left[best]))
                best = kind;
        }
        done += best == 26 ? '.' : char('A' + best);
        if (best == 26) continue;
        ++given;
        --left[best];
        ready[best] = now + pause + (wrong != shorter_pause);
    }
    return done;
}

TEST_CASE("task_cooldown acquits in every form") {
    laws::check(laws::task_cooldown(least_time<none>));
    laws::check(laws::task_cooldown(timetable<none>));
    laws::check(laws::task_cooldown([](int pause, const char* tasks, int n) {
        const std::string copied(tasks, tasks + n);
        const auto done = timetable<none>(copied, pause);
        std::vector<std::string> at;
        for (const char letter : done)
            at.push_back(letter == '.' ? "idle" : std::string(1, letter));
        return std::pair(done.size(), at);
    }));
    // Places of tasks, and starts of tasks.
    laws::check(
        laws::task_cooldown([](const std::string& tasks, unsigned pause) {
            std::vector<std::optional<int>> at;
            std::string rest = tasks;
            for (const char letter : timetable<none>(tasks, int(pause))) {
                at.emplace_back();
                if (letter == '.') continue;
                at.back() = int(rest.find(letter));
                rest[std::size_t(*at.back())] = '.';
            }
            return at;
        }));
    laws::check(laws::task_cooldown([](std::string_view tasks, int pause) {
        std::string done = timetable<none>(std::string(tasks), pause);
        numbers starts;
        for (const char task : tasks) {
            starts.push_back(int(done.find(task)));
            done[std::size_t(starts.back())] = '.';
        }
        return starts;
    }));
}

constexpr auto by_cooldown = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::task_cooldown(function, how);
    });
};

TEST_CASE("task_cooldown convicts") {
    by_cooldown(least_time<pause_at_end>);
    by_cooldown(least_time<one_of_most>);
    by_cooldown(least_time<no_more_tasks>);
    by_cooldown(least_time<shorter_pause>);
    by_cooldown(timetable<in_turn>);
    by_cooldown(timetable<as_given>);
    by_cooldown(timetable<shorter_pause>);
    by_cooldown(timetable<leaves_one_out>);
    by_cooldown([](const std::string& tasks, int pause) {
        return timetable<in_turn>(tasks, pause).size();
    });
}

// -------------------------------------------------------------- job_scheduling

template <fault wrong>
numbers done_jobs(const numbers& deadlines, const numbers& profits) {
    numbers places(deadlines.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, {}, [&](int i) {
        return wrong == by_deadline ? deadlines[std::size_t(i)]
               : wrong == as_given  ? 0
                                    : -profits[std::size_t(i)];
    });
    std::vector<bool> taken(std::size_t(1) + deadlines.size());
    numbers done;
    for (const int i : places) {
        const int first = wrong == a_unit_more   ? 0
                          : wrong == a_unit_less ? 2
                                                 : 1;
        const int last =
            std::min(deadlines[std::size_t(i)], int(deadlines.size()));
        int time = last;
        if (wrong == as_early || wrong == by_deadline)
            for (time = first; time <= last && taken[std::size_t(time)];)
                ++time;
        else
            while (time >= first && taken[std::size_t(time)] &&
                   wrong != one_of_deadline)
                --time;
        if (time < first || time > last || taken[std::size_t(time)]) continue;
        taken[std::size_t(time)] = true;
        // As if it had not been seen that the time is taken.
        if (wrong == as_early && time < last) taken[std::size_t(time)] = true;
        done.push_back(i);
    }
    return done;
}

template <fault wrong>
std::vector<long> count_and_profit(std::vector<long>& profits,
                                   std::vector<long>& deadlines) {
    long profit = 0;
    const numbers done =
        done_jobs<wrong>(numbers(deadlines.begin(), deadlines.end()),
                         numbers(profits.begin(), profits.end()));
    for (const int i : done) profit += profits[std::size_t(i)];
    if (wrong == one_for_none && done.empty()) profit = 1;
    return {long(done.size()) + (wrong == wrong_count), profit};
}

TEST_CASE("job_scheduling acquits in every form") {
    laws::check(laws::job_scheduling(done_jobs<none>));
    laws::check(laws::job_scheduling(count_and_profit<none>));
    laws::check(laws::job_scheduling([](const intervals& jobs) {
        std::vector<long> deadlines, profits;
        for (const auto& [deadline, profit] : jobs) {
            deadlines.push_back(deadline);
            profits.push_back(profit);
        }
        return int(count_and_profit<none>(profits, deadlines)[1]);
    }));
    laws::check(laws::job_scheduling([](const short* deadlines,
                                        const short* profits, std::size_t n) {
        std::vector<long> due(deadlines, deadlines + n),
            worth(profits, profits + n);
        return std::pair(count_and_profit<none>(worth, due)[1],
                         done_jobs<none>(numbers(due.begin(), due.end()),
                                         numbers(worth.begin(), worth.end())));
    }));
}

constexpr auto by_jobs = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::job_scheduling(function, how);
    });
};

TEST_CASE("job_scheduling convicts") {
    by_jobs(done_jobs<by_deadline>);
    by_jobs(done_jobs<as_given>);
    by_jobs(done_jobs<as_early>);
    by_jobs(done_jobs<one_of_deadline>);
    by_jobs(done_jobs<a_unit_more>);
    by_jobs(done_jobs<a_unit_less>);
    by_jobs(count_and_profit<by_deadline>);
    by_jobs(count_and_profit<as_early>);
    by_jobs(count_and_profit<one_of_deadline>);
    by_jobs(count_and_profit<a_unit_more>);
    by_jobs(count_and_profit<a_unit_less>);
    by_jobs(count_and_profit<wrong_count>);
    by_jobs(count_and_profit<one_for_none>);
}

// ------------------------------------------------------------- stable_marriage

using table = std::vector<numbers>;

template <fault wrong>
numbers match(const table& proposers, const table& receivers) {
    if (wrong == by_receivers) {
        const numbers proposer_of = match<none>(receivers, proposers);
        numbers receiver_of(proposer_of.size());
        for (std::size_t i = 0; i < proposer_of.size(); ++i)
            receiver_of[std::size_t(proposer_of[i])] = int(i);
        return receiver_of;
    }
    const int n = int(proposers.size());
    if (wrong == none_of_one && n == 1) return {};
    numbers kept(proposers.size(), -1), next(proposers.size());
    const auto rank = [&](int to, int of) {
        const numbers& list = receivers[std::size_t(to)];
        if (wrong == lists_as_ranks) return list[std::size_t(of)];
        const int at = int(std::ranges::find(list, of) - list.begin());
        return wrong == keeps_worse ? -at : at;
    };
    for (int i = 0; i < n; ++i)
        for (int free = i; free >= 0;) {
            const auto tried = std::size_t(next[std::size_t(free)]++);
            const int to =
                wrong == by_place ? free : proposers[std::size_t(free)][tried];
            int& other = kept[std::size_t(to)];
            if (other < 0 ||
                (wrong != first_free && rank(to, free) < rank(to, other)))
                std::swap(free, other);
        }
    numbers receiver_of(proposers.size());
    for (int j = 0; j < n; ++j)
        receiver_of[std::size_t(kept[std::size_t(j)])] = j;
    if (wrong == same_twice && n > 2) receiver_of[0] = receiver_of[1];
    return receiver_of;
}

TEST_CASE("stable_marriage acquits in every form") {
    laws::check(laws::stable_marriage(match<none>));
    laws::check(laws::stable_marriage(
        [](int, std::vector<std::vector<short>>& proposers,
           std::vector<std::vector<short>>& receivers) {
            table mine, other;
            for (const auto& list : proposers)
                mine.emplace_back(list.begin(), list.end());
            for (const auto& list : receivers)
                other.emplace_back(list.begin(), list.end());
            const numbers receiver_of = match<none>(mine, other);
            std::vector<unsigned> proposer_of(receiver_of.size());
            for (unsigned i = 0; i < receiver_of.size(); ++i)
                proposer_of[std::size_t(receiver_of[i])] = i;
            return proposer_of;
        }));
    laws::check(laws::stable_marriage(
        [](const table& proposers, const table& receivers) {
            const numbers receiver_of = match<none>(proposers, receivers);
            intervals both;
            for (int i = int(receiver_of.size()); i-- > 0;)
                both.emplace_back(receiver_of[std::size_t(i)], i);
            return both;
        }));
}

constexpr auto by_marriage = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::stable_marriage(function, how);
    });
};

TEST_CASE("stable_marriage convicts") {
    by_marriage(match<by_receivers>);
    by_marriage(match<first_free>);
    by_marriage(match<keeps_worse>);
    by_marriage(match<lists_as_ranks>);
    by_marriage(match<by_place>);
    by_marriage(match<same_twice>);
    by_marriage(match<none_of_one>);
}

}  // namespace greedy_laws_test
