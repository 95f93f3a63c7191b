// The laws of dynamic programming: whom they acquit and convict.
#include <algorithm>
#include <climits>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/bounded_knapsack.hpp>
#include <tenet/laws/algorithms/climbing_stairs.hpp>
#include <tenet/laws/algorithms/coin_change.hpp>
#include <tenet/laws/algorithms/edit_distance.hpp>
#include <tenet/laws/algorithms/grid_paths.hpp>
#include <tenet/laws/algorithms/house_robber.hpp>
#include <tenet/laws/algorithms/knapsack.hpp>
#include <tenet/laws/algorithms/longest_common_subsequence.hpp>
#include <tenet/laws/algorithms/longest_increasing_subsequence.hpp>
#include <tenet/laws/algorithms/matrix_chain.hpp>
#include <tenet/laws/algorithms/memoize.hpp>
#include <tenet/laws/algorithms/partition_equal_subset.hpp>
#include <tenet/laws/algorithms/rod_cutting.hpp>
#include <tenet/laws/algorithms/travelling_salesman.hpp>
#include <tenet/laws/algorithms/unbounded_knapsack.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace dynamic_programming_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    greedy,
    each_once,
    none_is_zero,
    zero_takes_one,
    one_too_many,
    takes_twice,
    by_value,
    by_density,
    too_heavy,
    must_fill,
    not_the_last,
    wrong_items,
    not_strict,
    longest_run,
    tails,
    out_of_order,
    nothing_of_none,
    substring,
    of_sets,
    not_the_first,
    reversed,
    no_substitution,
    of_places,
    two_for_one,
    wrong_row,
    swaps_neighbours,
    wrong_script,
    too_low,
    wrong_start,
    unordered,
    few_bits,
    every_other,
    neighbours,
    one_at_least,
    wrong_of_none,
    not_the_whole,
    one_cut,
    by_price,
    odd_sums,
    halves_of_order,
    same_number,
    neighbours_only,
    left_to_right,
    cheapest_first,
    least_side,
    without_parts,
    without_product,
    costs_more,
    diagonally,
    behind_obstacle,
    starts_blocked,
    ends_blocked,
    of_steps,
    mixed_sides,
    nearest,
    not_back,
    visits_fewer,
    wrong_direction,
    none_of_one,
    once_more,
    powers_of_two,
    keeps_nothing,
    only_asked,
    zero_is_unknown,
    by_first,
    by_sum,
    one_table,
    kept_on_throw
};

// ---------------------------------------------------------------- coin_change

template <fault wrong>
int change(const numbers& coins, int amount) {
    const int never = 1000;
    numbers best(std::size_t(amount) + 1, never);
    best[0] = wrong == zero_takes_one ? 1 : 0;
    if (wrong == each_once) {
        for (const int coin : coins)
            for (int sum = amount; sum >= coin; --sum)
                best[std::size_t(sum)] = std::min(
                    best[std::size_t(sum)], best[std::size_t(sum - coin)] + 1);
    } else {
        for (int sum = 1; sum <= amount; ++sum)
            for (const int coin : coins)
                if (coin <= sum)
                    best[std::size_t(sum)] =
                        std::min(best[std::size_t(sum)],
                                 best[std::size_t(sum - coin)] + 1);
    }
    const int found = best[std::size_t(amount)];
    if (found >= never) return wrong == none_is_zero ? 0 : -1;
    return found + (wrong == one_too_many && found > 2);
}

int greedy_change(numbers& coins, int amount) {
    std::ranges::sort(coins, std::greater<>());
    int taken = 0;
    for (const int coin : coins)
        for (; amount >= coin; amount -= coin) ++taken;
    return amount == 0 ? taken : -1;
}

std::optional<unsigned> optional_change(unsigned amount,
                                        std::span<const long long> coins) {
    const int found =
        change<none>(numbers(coins.begin(), coins.end()), int(amount));
    if (found < 0) return {};
    return unsigned(found);
}

short short_change(const short* coins, int n, short amount) {
    return short(change<none>(numbers(coins, coins + n), amount));
}

TEST_CASE("coin_change acquits in every form") {
    laws::check(laws::coin_change(change<none>));
    laws::check(laws::coin_change(optional_change));
    laws::check(laws::coin_change(short_change));
    laws::check(laws::coin_change([](numbers&& coins, auto amount) {
        return change<none>(coins, amount);
    }));
}

constexpr auto by_coin_change = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::coin_change(function, how);
    });
};

std::optional<numbers> greedy_coins(numbers coins, int amount) {
    std::ranges::sort(coins, std::greater<>());
    numbers taken;
    for (const int coin : coins)
        for (; amount >= coin; amount -= coin) taken.push_back(coin);
    if (amount > 0) return {};
    return taken;
}

std::optional<numbers> coins_of_one(const numbers& coins, int amount) {
    const int n = change<none>(coins, amount);
    if (n < 0) return {};
    return numbers(std::size_t(n), 1);
}

TEST_CASE("coin_change convicts") {
    by_coin_change(greedy_change);
    by_coin_change(greedy_coins);
    by_coin_change(coins_of_one);
    by_coin_change(change<each_once>);
    by_coin_change(change<none_is_zero>);
    by_coin_change(change<zero_takes_one>);
    by_coin_change(change<one_too_many>);
}

// -------------------------------------------------------------------- knapsack

using items = std::vector<std::pair<int, int>>;

template <fault wrong>
int fill(int capacity, const int* weights, const int* values, int n) {
    numbers best(std::size_t(capacity) + 1, wrong == must_fill ? -1000 : 0);
    best[0] = 0;
    const int last = wrong == not_the_last ? n - 1 : n;
    for (int i = 0; i < last; ++i) {
        const auto put = [&](int room) {
            if (room < weights[i]) return;
            int& most = best[std::size_t(room)];
            most = std::max(most,
                            best[std::size_t(room - weights[i])] + values[i]);
        };
        if (wrong == takes_twice)
            for (int room = 0; room <= capacity; ++room) put(room);
        else
            for (int room = capacity; room >= 0; --room) put(room);
    }
    return wrong == must_fill ? std::max(0, best.back()) : best.back();
}

template <fault wrong>
int greedy_fill(items all, int capacity) {
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        if (wrong == by_value) return a.second > b.second;
        return a.second * b.first > b.second * a.first;
    });
    int value = 0;
    for (const auto& [weight, worth] : all) {
        if (weight > capacity) {
            if (wrong == too_heavy && capacity > 0) value += worth;
            if (wrong == too_heavy) capacity = 0;
            continue;
        }
        capacity -= weight;
        value += worth;
    }
    return value;
}

int values_first(std::vector<long>& values, std::vector<long>& weights,
                 long capacity) {
    const numbers w(weights.begin(), weights.end());
    const numbers v(values.begin(), values.end());
    return fill<none>(int(capacity), w.data(), v.data(), int(w.size()));
}

template <fault wrong>
numbers filled(const items& all, int capacity) {
    numbers best;
    int most = 0;
    for (unsigned set = 0; set < 1U << all.size(); ++set) {
        int weight = 0, value = 0;
        numbers chosen;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (set >> i & 1U) {
                weight += all[i].first;
                value += all[i].second;
                chosen.push_back(int(i) + (wrong == wrong_items));
            }
        if (weight > capacity || value <= most) continue;
        most = value;
        best = chosen;
    }
    return best;
}

// No value where there is no room, whatever weighs nothing.
int recursive_fill(int capacity, const int weights[], const int values[],
                   int n) {
    if (n == 0 || capacity == 0) return 0;
    const int without = recursive_fill(capacity, weights, values, n - 1);
    if (weights[n - 1] > capacity) return without;
    return std::max(without,
                    values[n - 1] + recursive_fill(capacity - weights[n - 1],
                                                   weights, values, n - 1));
}

TEST_CASE("knapsack acquits whose numbers come in another order") {
    laws::check(laws::knapsack(recursive_fill));
    laws::check(laws::knapsack(
        [](int n, const numbers& values, const numbers& weights, int most) {
            return recursive_fill(most, weights.data(), values.data(), n);
        }));
    laws::check(laws::knapsack(
        [](const numbers& weights, const numbers& values, int n, int most) {
            return recursive_fill(most, weights.data(), values.data(), n);
        }));
    laws::check(laws::knapsack(
        [](int n, int most, const int* values, const int* weights) {
            return recursive_fill(most, weights, values, n);
        }));
}

TEST_CASE("knapsack acquits in every form") {
    laws::check(laws::knapsack(fill<none>));
    laws::check(laws::knapsack(values_first));
    laws::check(laws::knapsack(filled<none>));
}

constexpr auto by_knapsack = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::knapsack(function, how);
    });
};

TEST_CASE("knapsack convicts") {
    by_knapsack(fill<takes_twice>);
    by_knapsack(
        [](int n, const numbers& weights, const numbers& values, int most) {
            return recursive_fill(most, weights.data(), values.data(), n - 1);
        });
    by_knapsack(fill<must_fill>);
    by_knapsack(fill<not_the_last>);
    by_knapsack(greedy_fill<by_value>);
    by_knapsack(greedy_fill<by_density>);
    by_knapsack(greedy_fill<too_heavy>);
    by_knapsack(filled<wrong_items>);
}

// ---------------------------------------------- longest_increasing_subsequence

template <fault wrong>
int lis(const numbers& values) {
    if (wrong == longest_run || wrong == greedy) {
        int most = 0, run = 0, last = INT_MIN;
        for (const int x : values) {
            if (wrong == greedy && x <= last) continue;
            run = x > last ? run + 1 : 1;
            last = x;
            most = std::max(most, run);
        }
        return most;
    }
    if (wrong == nothing_of_none && values.empty()) return 1;
    numbers ends;
    for (const int x : values) {
        const auto at = wrong == not_strict ? std::ranges::upper_bound(ends, x)
                                            : std::ranges::lower_bound(ends, x);
        if (at == ends.end())
            ends.push_back(x);
        else
            *at = x;
    }
    return int(ends.size());
}

template <fault wrong>
std::vector<unsigned> elements(const std::vector<unsigned>& values) {
    std::vector<std::vector<unsigned>> ending;
    std::vector<unsigned> best, ends;
    for (const unsigned x : values) {
        std::vector<unsigned> mine;
        for (const auto& one : ending)
            if (one.back() < x && one.size() > mine.size()) mine = one;
        mine.push_back(x);
        if (mine.size() > best.size()) best = mine;
        ending.push_back(mine);
        const auto at = std::ranges::lower_bound(ends, x);
        if (at == ends.end())
            ends.push_back(x);
        else
            *at = x;
    }
    if (wrong == out_of_order) std::ranges::reverse(best);
    return wrong == tails ? ends : best;
}

TEST_CASE("longest_increasing_subsequence acquits in every form") {
    laws::check(laws::longest_increasing_subsequence(lis<none>));
    laws::check(laws::longest_increasing_subsequence(elements<none>));
    laws::check(laws::longest_increasing_subsequence(
        [](const signed char* first, const signed char* last) {
            return lis<none>(numbers(first, last));
        }));
}

constexpr auto by_lis = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::longest_increasing_subsequence(function, how);
    });
};

TEST_CASE("longest_increasing_subsequence convicts") {
    by_lis(lis<not_strict>);
    by_lis(lis<longest_run>);
    by_lis(lis<greedy>);
    by_lis(lis<nothing_of_none>);
    by_lis(elements<tails>);
    by_lis(elements<out_of_order>);
}

// -------------------------------------------------- longest_common_subsequence

template <fault wrong>
int lcs(const std::string& a, const std::string& b, int n, int m) {
    std::vector<numbers> most(std::size_t(n) + 1, numbers(std::size_t(m) + 1));
    int longest = 0;
    const std::size_t first = wrong == not_the_first ? 1 : 0;
    for (std::size_t i = first; i < std::size_t(n); ++i)
        for (std::size_t j = first; j < std::size_t(m); ++j) {
            int& here = most[i + 1][j + 1];
            if (a[i] == b[j])
                here = most[i][j] + 1;
            else if (wrong != substring)
                here = std::max(most[i][j + 1], most[i + 1][j]);
            longest = std::max(longest, here);
        }
    return longest;
}

std::string greedy_lcs(std::string_view a, std::string_view b) {
    std::string common;
    for (const char letter : a) {
        const auto at = b.find(letter);
        if (at == b.npos) continue;
        common += letter;
        b.remove_prefix(at + 1);
    }
    return common;
}

std::size_t shared(std::vector<int> a, std::vector<int> b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    numbers both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

template <fault wrong>
std::string common(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return "";
    const std::string x = a.substr(1), y = b.substr(1);
    if (a[0] == b[0])
        return wrong == reversed ? common<wrong>(x, y) + a[0]
                                 : a[0] + common<wrong>(x, y);
    const std::string one = common<wrong>(x, b), other = common<wrong>(a, y);
    return one.size() < other.size() ? other : one;
}

TEST_CASE("longest_common_subsequence acquits in every form") {
    laws::check(laws::longest_common_subsequence(lcs<none>));
    laws::check(laws::longest_common_subsequence(
        [](int n, int m, const char* a, const char* b) {
            return lcs<none>(std::string(a, std::size_t(n)),
                             std::string(b, std::size_t(m)), n, m);
        }));
    laws::check(laws::longest_common_subsequence(
        [](std::vector<long>& a, std::vector<long>& b) {
            return lcs<none>(std::string(a.begin(), a.end()),
                             std::string(b.begin(), b.end()), int(a.size()),
                             int(b.size()));
        }));
}

constexpr auto by_lcs = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::longest_common_subsequence(function, how);
    });
};

TEST_CASE("longest_common_subsequence convicts") {
    by_lcs(lcs<substring>);
    by_lcs(lcs<not_the_first>);
    by_lcs(greedy_lcs);
    by_lcs(shared);
    by_lcs(common<reversed>);
}

// --------------------------------------------------------------- edit_distance

template <fault wrong>
int distance(std::string_view a, std::string_view b) {
    const std::size_t n = a.size(), m = b.size();
    std::vector<numbers> edits(n + 1, numbers(m + 1));
    for (std::size_t i = 0; i <= n; ++i)
        for (std::size_t j = 0; j <= m; ++j) {
            int& least = edits[i][j];
            if (i == 0 || j == 0) {
                least = wrong == wrong_row && i == 0 ? 0 : int(i + j);
                continue;
            }
            least = 1 + std::min(edits[i - 1][j], edits[i][j - 1]);
            const bool same = a[i - 1] == b[j - 1];
            if (same || wrong != no_substitution)
                least = std::min(
                    least, edits[i - 1][j - 1] + (same                   ? 0
                                                  : wrong == two_for_one ? 2
                                                                         : 1));
            if (wrong == swaps_neighbours && i > 1 && j > 1 &&
                a[i - 2] == b[j - 1] && a[i - 1] == b[j - 2])
                least = std::min(least, edits[i - 2][j - 2] + 1);
        }
    return edits[n][m];
}

std::size_t different_places(const std::string& a, const std::string& b) {
    std::size_t count = std::max(a.size(), b.size());
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        count -= a[i] == b[i];
    return count;
}

// Letters of steps: of the distance and of what is left, in turn.
template <fault wrong>
std::pair<int, std::string> script(std::string a, std::string b) {
    const int all = distance<none>(a, b);
    std::string steps;
    for (int left = all; !a.empty() || !b.empty();
         left = distance<none>(a, b)) {
        const std::string x = a.substr(!a.empty()), y = b.substr(!b.empty());
        const bool both = !a.empty() && !b.empty();
        char step = 'd';
        if (both && a[0] == b[0] && distance<none>(x, y) == left)
            step = 'k';
        else if (both && distance<none>(x, y) + 1 == left)
            step = wrong == wrong_script ? 'k' : 'r';
        else if (!b.empty() && distance<none>(a, y) + 1 == left)
            step = 'i';
        steps += wrong == not_the_first && step == 'i' ? 'd' : step;
        if (step != 'i') a = x;
        if (step != 'd') b = y;
    }
    return {all, steps};
}

TEST_CASE("edit_distance acquits in every form") {
    laws::check(laws::edit_distance(distance<none>));
    laws::check(laws::edit_distance(script<none>));
    laws::check(laws::edit_distance(
        [](const char* a, const char* b, int n, int m) -> long {
            return distance<none>({a, std::size_t(n)}, {b, std::size_t(m)});
        }));
}

constexpr auto by_distance = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::edit_distance(function, how);
    });
};

TEST_CASE("edit_distance convicts") {
    by_distance(distance<no_substitution>);
    by_distance(distance<two_for_one>);
    by_distance(distance<wrong_row>);
    by_distance(distance<swaps_neighbours>);
    by_distance(different_places);
    by_distance(script<wrong_script>);
    by_distance(script<not_the_first>);
}

// ------------------------------------------------------------ climbing_stairs

template <fault wrong, class Count = int>
Count climb(int stairs) {
    using number = std::conditional_t<wrong == few_bits, int, Count>;
    unsigned long long before = wrong == wrong_start ? 1 : 0, ways = 1;
    if (wrong == one_too_many) ++stairs;
    if (wrong == too_low) --stairs;
    for (int i = 0; i < stairs; ++i)
        before = std::exchange(ways, before + ways);
    return Count(number(ways));
}

int climb_from_one(int stairs) {
    if (stairs <= 2) return stairs;
    numbers ways(std::size_t(stairs), 1);
    ways[1] = 2;
    for (std::size_t i = 2; i < ways.size(); ++i)
        ways[i] = ways[i - 1] + ways[i - 2];
    return ways.back();
}

template <fault wrong>
long climb_by(const numbers& steps, int stairs) {
    std::vector<long> ways(std::size_t(stairs) + 1);
    ways[0] = 1;
    if (wrong == unordered) {
        for (const int step : steps)
            for (int i = step; i <= stairs; ++i)
                ways[std::size_t(i)] += ways[std::size_t(i - step)];
    } else {
        for (int i = 1; i <= stairs; ++i)
            for (const int step : steps)
                if (wrong == too_low ? step < i : step <= i)
                    ways[std::size_t(i)] += ways[std::size_t(i - step)];
    }
    return ways.back();
}

TEST_CASE("climbing_stairs acquits in every form") {
    laws::check(laws::climbing_stairs(climb<none>));
    laws::check(laws::climbing_stairs(climb<none, std::int64_t>));
    laws::check(laws::climbing_stairs(climb<none, unsigned char>));
    laws::check(laws::climbing_stairs(climb_from_one));
    laws::check(laws::climbing_stairs(climb_by<none>));
    laws::check(
        laws::climbing_stairs([](unsigned stairs, const short* steps, int n) {
            return climb_by<none>(numbers(steps, steps + n), int(stairs));
        }));
}

constexpr auto by_climbing_stairs = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::climbing_stairs(function, how);
    });
};

TEST_CASE("climbing_stairs convicts") {
    by_climbing_stairs(climb<one_too_many>);
    by_climbing_stairs(climb<too_low>);
    by_climbing_stairs(climb<wrong_start>);
    by_climbing_stairs(climb<few_bits, long>);
    by_climbing_stairs(climb_by<unordered>);
    by_climbing_stairs(climb_by<too_low>);
}

// --------------------------------------------------------------- house_robber

template <fault wrong>
long long rob(const std::vector<long long>& values) {
    if (wrong == wrong_of_none && values.empty()) return -1;
    if (wrong == every_other) {
        long long sums[2] = {0, 0};
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[i % 2] += values[i];
        return std::max({sums[0], sums[1], 0LL});
    }
    if (wrong == one_at_least && !values.empty() &&
        std::ranges::max(values) < 0)
        return 2 * std::ranges::max(values);
    long long before = 0, best = 0;
    const std::size_t first = wrong == not_the_first ? 1 : 0;
    const std::size_t last = wrong == not_the_last ? 1 : 0;
    for (std::size_t i = first; i + last < values.size(); ++i) {
        const long long with =
            (wrong == neighbours && i % 3 == 2 ? best : before) + values[i];
        before = std::exchange(best, std::max(best, with));
    }
    return best;
}

int rob_one_at_least(std::vector<int>& values) {
    if (values.empty()) return 0;
    numbers best = values;
    for (std::size_t i = 1; i < values.size(); ++i)
        best[i] = std::max(best[i - 1], values[i] + (i > 1 ? best[i - 2] : 0));
    return best.back();
}

template <fault wrong>
numbers robbed(const unsigned* values, int n) {
    numbers houses;
    if (wrong == greedy) {
        numbers order;
        for (int i = 0; i < n; ++i) order.push_back(i);
        std::ranges::stable_sort(order, std::greater<>(),
                                 [&](int i) { return values[i]; });
        for (const int i : order)
            if (std::ranges::none_of(
                    houses, [=](int j) { return i - j < 2 && j - i < 2; }))
                houses.push_back(i);
        return houses;
    }
    std::vector<unsigned> best(std::size_t(n) + 2);
    for (int i = n; i-- > 0;)
        best[std::size_t(i)] = std::max(best[std::size_t(i) + 1],
                                        values[i] + best[std::size_t(i) + 2]);
    for (int i = 0; i < n; ++i) {
        if (best[std::size_t(i)] == best[std::size_t(i) + 1]) continue;
        houses.push_back(wrong == wrong_items ? i + 1 : i);
        if (wrong != neighbours) ++i;
    }
    std::ranges::reverse(houses);
    return houses;
}

TEST_CASE("house_robber acquits in every form") {
    laws::check(laws::house_robber(rob<none>));
    laws::check(laws::house_robber(rob_one_at_least));
    laws::check(laws::house_robber([](int n, std::vector<long>& values) {
        return rob<none>(
            std::vector<long long>(values.begin(), values.begin() + n));
    }));
    laws::check(laws::house_robber(robbed<none>));
    laws::check(laws::house_robber([](const std::vector<unsigned>& values) {
        return std::pair(
            rob<none>(std::vector<long long>(values.begin(), values.end())),
            robbed<none>(values.data(), int(values.size())));
    }));
}

constexpr auto by_house_robber = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::house_robber(function, how);
    });
};

TEST_CASE("house_robber convicts") {
    by_house_robber(rob<every_other>);
    by_house_robber(rob<neighbours>);
    by_house_robber(rob<one_at_least>);
    by_house_robber(rob<not_the_first>);
    by_house_robber(rob<not_the_last>);
    by_house_robber(rob<wrong_of_none>);
    by_house_robber(robbed<greedy>);
    by_house_robber(robbed<neighbours>);
    by_house_robber(robbed<wrong_items>);
}

// ---------------------------------------------------------------- rod_cutting

template <fault wrong>
int cut(const numbers& prices, int length) {
    numbers best(std::size_t(length) + 1);
    const int longest =
        int(prices.size()) - (wrong == not_the_last && length > 2);
    if (wrong == each_once) {
        for (int piece = 1; piece <= longest; ++piece)
            for (int rod = length; rod >= piece; --rod)
                best[std::size_t(rod)] = std::max(
                    best[std::size_t(rod)], best[std::size_t(rod - piece)] +
                                                prices[std::size_t(piece - 1)]);
        return best.back();
    }
    const auto price = [&](int piece) {
        return prices[std::size_t(piece - 1)];
    };
    for (int rod = 1; rod <= length; ++rod)
        for (int piece = 1; piece <= std::min(rod, longest); ++piece) {
            if (wrong == not_the_whole && piece == length && length > 1)
                continue;
            const int rest = wrong == one_cut && rod > piece
                                 ? price(rod - piece)
                                 : best[std::size_t(rod - piece)];
            best[std::size_t(rod)] =
                std::max(best[std::size_t(rod)], price(piece) + rest);
        }
    return best.back();
}

// Of the greatest price, or price per length, that fits.
template <fault wrong>
std::pair<int, numbers> cut_greedily(int length, const numbers& prices) {
    int price = 0;
    numbers pieces;
    while (length > 0) {
        int best = 1;
        for (int piece = 2; piece <= length; ++piece) {
            const int one = prices[std::size_t(best - 1)];
            const int other = prices[std::size_t(piece - 1)];
            if (wrong == by_price ? other > one : other * best > one * piece)
                best = piece;
        }
        pieces.push_back(best);
        price += prices[std::size_t(best - 1)];
        length -= best;
    }
    return {price, pieces};
}

template <fault wrong>
numbers pieces_of(const numbers& prices) {
    numbers pieces;
    int left = int(prices.size());
    while (left > 0)
        for (int piece = 1; piece <= left; ++piece)
            if (prices[std::size_t(piece - 1)] +
                    cut<none>(prices, left - piece) ==
                cut<none>(prices, left)) {
                pieces.push_back(piece);
                left -= piece;
                break;
            }
    if (wrong == wrong_items && pieces.size() > 1) ++pieces.back();
    return pieces;
}

// Prices of the book: that of length 0 comes first.
int cut_from_zero(const int* prices, int n) {
    return cut<none>(numbers(prices + 1, prices + n), n - 1);
}

TEST_CASE("rod_cutting acquits in every form") {
    laws::check(laws::rod_cutting(cut<none>));
    laws::check(laws::rod_cutting(pieces_of<none>));
    laws::check(laws::rod_cutting(cut_from_zero));
    laws::check(laws::rod_cutting([](unsigned n, std::span<const long> prices) {
        return cut<none>(numbers(prices.begin() + 1, prices.end()), int(n));
    }));
    laws::check(laws::rod_cutting([](const short* prices, int n) {
        return cut<none>(numbers(prices, prices + n), n);
    }));
}

constexpr auto by_rod_cutting = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::rod_cutting(function, how);
    });
};

TEST_CASE("rod_cutting convicts") {
    by_rod_cutting(cut<each_once>);
    by_rod_cutting(cut<not_the_last>);
    by_rod_cutting(cut<not_the_whole>);
    by_rod_cutting(cut<one_cut>);
    by_rod_cutting(cut_greedily<by_price>);
    by_rod_cutting(cut_greedily<by_density>);
    by_rod_cutting(pieces_of<wrong_items>);
}

// ----------------------------------------------------- partition_equal_subset

template <fault wrong>
bool divides(numbers& values) {
    const int total = std::accumulate(values.begin(), values.end(), 0);
    if (wrong != odd_sums && total % 2 != 0) return false;
    if (wrong == halves_of_order) {
        int sum = 0;
        for (const int x : values) {
            sum += x;
            if (2 * sum == total) return true;
        }
        return false;
    }
    if (wrong == greedy) {
        std::ranges::sort(values, std::greater<>());
        int difference = 0;
        for (const int x : values) difference += difference > 0 ? -x : x;
        return difference == 0;
    }
    std::vector<bool> made(std::size_t(total / 2) + 1);
    made[0] = true;
    for (const int x : values) {
        const auto add = [&](int sum) {
            if (sum >= x && made[std::size_t(sum - x)])
                made[std::size_t(sum)] = true;
        };
        if (wrong == takes_twice)
            for (int sum = 0; sum <= total / 2; ++sum) add(sum);
        else
            for (int sum = total / 2; sum >= 0; --sum) add(sum);
    }
    return made.back();
}

// The places of a part, of all sets.
template <fault wrong>
std::optional<numbers> part_of(std::vector<unsigned> values) {
    const unsigned total = std::accumulate(values.begin(), values.end(), 0U);
    for (std::size_t set = 0; set < std::size_t{1} << values.size(); ++set) {
        unsigned sum = 0;
        numbers part;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (set >> i & 1U) {
                sum += values[i];
                part.push_back(int(i));
            }
        if (wrong == same_number && 2 * part.size() != values.size()) continue;
        if (wrong == neighbours_only &&
            ((set | (set - 1)) & ((set | (set - 1)) + 1)) != 0)
            continue;
        if (2 * sum != total) continue;
        if (wrong == wrong_items && part.size() > 1) part.pop_back();
        return part;
    }
    return {};
}

// Both parts, as numbers, by what each sum was first made with.
std::vector<numbers> both_parts(const numbers& values) {
    const int total = std::accumulate(values.begin(), values.end(), 0);
    std::map<int, std::pair<numbers, numbers>> made{{0, {}}};
    for (const int x : values) {
        std::map<int, std::pair<numbers, numbers>> next;
        for (const auto& [sum, parts] : made) {
            auto with = parts, without = parts;
            with.first.push_back(x);
            without.second.push_back(x);
            next.emplace(sum + x, with);
            next.emplace(sum, without);
        }
        made = next;
    }
    const auto found = made.find(total / 2);
    if (total % 2 != 0 || found == made.end()) return {};
    return {found->second.first, found->second.second};
}

TEST_CASE("partition_equal_subset acquits in every form") {
    laws::check(laws::partition_equal_subset(divides<none>));
    laws::check(laws::partition_equal_subset(both_parts));
    laws::check(
        laws::partition_equal_subset([](const numbers& values, std::size_t n) {
            numbers given(values.begin(), values.begin() + std::ptrdiff_t(n));
            return divides<none>(given);
        }));
    laws::check(laws::partition_equal_subset([](const long* values, int n) {
        numbers given(values, values + n);
        return divides<none>(given) ? 1 : 0;
    }));
    // Of one part, its numbers.
    laws::check(laws::partition_equal_subset([](const numbers& values) {
        const auto both = both_parts(values);
        return both.empty() ? numbers{} : both[1];
    }));
}

constexpr auto by_partition = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::partition_equal_subset(function, how);
    });
};

TEST_CASE("partition_equal_subset convicts") {
    by_partition(divides<odd_sums>);
    by_partition(divides<takes_twice>);
    by_partition(divides<halves_of_order>);
    by_partition(divides<greedy>);
    by_partition(part_of<same_number>);
    by_partition(part_of<neighbours_only>);
    by_partition(part_of<wrong_items>);
}

// --------------------------------------------------------------- matrix_chain

struct product_order {
    long cost = 0;
    std::string text;
};

template <fault wrong>
product_order chain(const numbers& sides) {
    const std::size_t n = sides.size() - 1;
    std::vector<std::vector<product_order>> best(n,
                                                 std::vector<product_order>(n));
    for (std::size_t i = 0; i < n; ++i)
        best[i][i].text = std::string(1, char('A' + i));
    for (std::size_t more = 1; more < n; ++more)
        for (std::size_t i = 0; i + more < n; ++i)
            for (std::size_t k = i; k < i + more; ++k) {
                const product_order &left = best[i][k],
                                    &right = best[k + 1][i + more];
                if (wrong == not_the_first && k == i && more > 1) continue;
                const long all =
                    long{sides[i]} * sides[k + 1] * sides[i + more + 1];
                const long cost =
                    (wrong == without_parts ? 0 : left.cost + right.cost) +
                    (wrong == without_product && more + 1 == n ? 0 : all);
                product_order& here = best[i][i + more];
                if (!here.text.empty() && here.cost <= cost) continue;
                here = {cost, '(' + left.text + " x " + right.text + ')'};
                if (wrong == costs_more && more == 2)
                    here.text = "((" + best[i][i].text +
                                best[i + 1][i + 1].text + ')' +
                                best[i + 2][i + 2].text + ')';
            }
    return best[0][n - 1];
}

// One pair of neighbours after the other.
template <fault wrong>
long chain_in_steps(std::vector<long> sides) {
    long cost = 0;
    while (sides.size() > 2) {
        std::size_t at = 1;
        for (std::size_t i = 2; i + 1 < sides.size(); ++i) {
            const auto taken = [&](std::size_t k) {
                return wrong == least_side
                           ? -sides[k]
                           : sides[k - 1] * sides[k] * sides[k + 1];
            };
            if (wrong != left_to_right && taken(i) < taken(at)) at = i;
        }
        cost += sides[at - 1] * sides[at] * sides[at + 1];
        sides.erase(sides.begin() + std::ptrdiff_t(at));
    }
    return cost;
}

long chain_by_recursion(const numbers& sides, std::size_t i, std::size_t j) {
    long least = i == j ? 0 : LONG_MAX;
    for (std::size_t k = i; k < j; ++k)
        least =
            std::min(least, chain_by_recursion(sides, i, k) +
                                chain_by_recursion(sides, k + 1, j) +
                                long{sides[i]} * sides[k + 1] * sides[j + 1]);
    return least;
}

TEST_CASE("matrix_chain acquits in every form") {
    laws::check(laws::matrix_chain(chain<none>));
    laws::check(laws::matrix_chain([](const short* sides, int n) {
        return chain<none>(numbers(sides, sides + n)).cost;
    }));
    laws::check(laws::matrix_chain([](int n, std::vector<long>& sides) {
        const std::string text =
            chain<none>(numbers(sides.begin(), sides.end())).text;
        return n > 2 ? text.substr(1, text.size() - 2) : text;
    }));
}

constexpr auto by_matrix_chain = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::matrix_chain(function, how);
    });
};

TEST_CASE("matrix_chain convicts") {
    by_matrix_chain(chain<not_the_first>);
    by_matrix_chain(chain<without_parts>);
    by_matrix_chain(chain<without_product>);
    by_matrix_chain(chain<costs_more>);
    by_matrix_chain(chain_in_steps<left_to_right>);
    by_matrix_chain(chain_in_steps<cheapest_first>);
    by_matrix_chain(chain_in_steps<least_side>);
}

// ----------------------------------------------------------------- grid_paths

using table = std::vector<std::vector<int>>;

template <fault wrong, class Count = int>
Count cross(const table& grid) {
    const std::size_t n = grid.size(), m = grid[0].size();
    using number = std::conditional_t<wrong == few_bits, unsigned, Count>;
    std::vector<std::vector<number>> ways(n, std::vector<number>(m));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < m; ++j) {
            number& here = ways[i][j];
            if (i + j == 0) here = 1;
            if (grid[i][j] == 1 && !(wrong == starts_blocked && i + j == 0) &&
                !(wrong == ends_blocked && i + j + 2 == n + m)) {
                here = 0;
                continue;
            }
            if (i > 0) here = number(here + ways[i - 1][j]);
            if (j > 0) here = number(here + ways[i][j - 1]);
            if (wrong == diagonally && i > 0 && j > 0)
                here = number(here + ways[i - 1][j - 1]);
            if (wrong == behind_obstacle && i == 0) here = 1;
        }
    return Count(ways[n - 1][m - 1]);
}

template <fault wrong>
long cross_sides(int rows, int columns) {
    if (wrong == of_steps) return rows + columns - 2;
    if (wrong == one_too_many) ++rows;
    if (wrong == mixed_sides) columns = rows;
    return cross<wrong, long>(
        table(std::size_t(rows), numbers(std::size_t(columns))));
}

// Where they are not square, the sides are mixed up, within what is there.
int cross_mixed(table& grid) {
    table turned(grid[0].size(), numbers(grid.size()));
    for (std::size_t i = 0; i < turned.size(); ++i)
        for (std::size_t j = 0; j < grid.size(); ++j)
            turned[i][j] = grid[std::min(i, grid.size() - 1)]
                               [std::min(j, grid[0].size() - 1)];
    return cross<none>(turned);
}

// Any way that enters no cell twice.
int cross_anyhow(table grid, std::size_t i = 0, std::size_t j = 0) {
    if (i >= grid.size() || j >= grid[0].size() || grid[i][j] == 1) return 0;
    if (i + 1 == grid.size() && j + 1 == grid[0].size()) return 1;
    grid[i][j] = 1;
    return cross_anyhow(grid, i + 1, j) + cross_anyhow(grid, i, j + 1) +
           cross_anyhow(grid, i - 1, j) + cross_anyhow(grid, i, j - 1);
}

TEST_CASE("grid_paths acquits in every form") {
    laws::check(laws::grid_paths(cross<none>));
    laws::check(laws::grid_paths(cross<none, unsigned long>));
    laws::check(laws::grid_paths(cross_sides<none>));
    laws::check(
        laws::grid_paths([](const std::vector<std::vector<bool>>& grid) {
            table rows;
            for (const auto& row : grid)
                rows.emplace_back(row.begin(), row.end());
            return cross<none>(rows);
        }));
    laws::check(
        laws::grid_paths([](short rows, unsigned short columns) -> unsigned {
            return unsigned(cross_sides<none>(rows, columns));
        }));
}

using text_rows = std::vector<std::string>;

template <fault wrong, char obstacle, class Rows, class Count = int>
Count cross_letters(const Rows& grid) {
    table rows;
    for (const auto& row : grid) {
        rows.emplace_back();
        for (const char cell : row) rows.back().push_back(cell == obstacle);
    }
    return cross<wrong, Count>(rows);
}

TEST_CASE("grid_paths acquits grids of letters") {
    using char_rows = std::vector<std::vector<char>>;
    laws::check(laws::grid_paths(cross_letters<none, '#', text_rows>));
    laws::check(laws::grid_paths(cross_letters<none, '*', text_rows, long>));
    laws::check(laws::grid_paths(cross_letters<none, '1', char_rows>));
    laws::check(laws::grid_paths(cross_letters<none, 'X', char_rows, short>));
}

constexpr auto by_grid_paths = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::grid_paths(function, how);
    });
};

TEST_CASE("grid_paths convicts") {
    by_grid_paths(cross<diagonally>);
    by_grid_paths(cross<behind_obstacle>);
    by_grid_paths(cross<starts_blocked>);
    by_grid_paths(cross<ends_blocked>);
    by_grid_paths(cross<few_bits, long>);
    by_grid_paths(cross_mixed);
    by_grid_paths([](const table& grid) { return cross_anyhow(grid); });
    by_grid_paths(cross_sides<of_steps>);
    by_grid_paths(cross_sides<one_too_many>);
    by_grid_paths(cross_sides<mixed_sides>);
    by_grid_paths(cross_sides<few_bits>);
    by_grid_paths(cross_letters<diagonally, '#', text_rows>);
    by_grid_paths(cross_letters<behind_obstacle, '#', text_rows>);
    by_grid_paths(cross_letters<starts_blocked, '*', text_rows>);
    by_grid_paths(
        cross_letters<ends_blocked, '1', std::vector<std::vector<char>>>);
    by_grid_paths(cross_letters<few_bits, '#', text_rows, long>);
    by_grid_paths(cross_letters<none, '.', text_rows>);
}

// -------------------------------------------------------- travelling_salesman

// The shortest of all orders, or what comes of trying them wrongly.
template <fault wrong>
std::pair<int, numbers> all_tours(const table& distances) {
    numbers order(distances.size());
    std::iota(order.begin(), order.end(), 0);
    const auto distance = [&](int from, int to) {
        if (wrong == wrong_direction && from > to) std::swap(from, to);
        return distances[std::size_t(from)][std::size_t(to)];
    };
    std::pair<int, numbers> best{INT_MAX, {}};
    if (wrong == none_of_one && order.size() == 1) return best;
    if (wrong == visits_fewer && order.size() > 3) order.pop_back();
    do {
        int length = wrong == not_back ? 0 : distance(order.back(), 0);
        for (std::size_t i = 1; i < order.size(); ++i)
            length += distance(order[i - 1], order[i]);
        if (length < best.first) best = {length, order};
    } while (std::next_permutation(order.begin() + 1, order.end()));
    if (wrong == reversed) std::ranges::reverse(best.second);
    if (wrong == takes_twice && order.size() > 3)
        best.second[2] = best.second[1];
    return best;
}

numbers nearest_next(const table& distances, int n) {
    numbers tour{0};
    while (int(tour.size()) < n) {
        int next = -1;
        for (int city = 0; city < n; ++city)
            if (std::ranges::count(tour, city) == 0 &&
                (next < 0 ||
                 distances[std::size_t(tour.back())][std::size_t(city)] <
                     distances[std::size_t(tour.back())][std::size_t(next)]))
                next = city;
        tour.push_back(next);
    }
    tour.push_back(0);
    return tour;
}

// By sets of cities.
int tour_by_sets(const std::vector<std::vector<long>>& distances) {
    const std::size_t n = distances.size();
    std::vector<std::vector<long>> way(std::size_t{1} << n,
                                       std::vector<long>(n, 1'000'000));
    way[1][0] = 0;
    long best = 1'000'000;
    for (std::size_t set = 1; set < way.size(); ++set)
        for (std::size_t last = 0; last < n; ++last) {
            if (set + 1 == way.size())
                best = std::min(best, way[set][last] + distances[last][0]);
            for (std::size_t next = 0; next < n; ++next)
                if ((set >> next & 1) == 0)
                    way[set | std::size_t{1} << next][next] =
                        std::min(way[set | std::size_t{1} << next][next],
                                 way[set][last] + distances[last][next]);
        }
    return int(best);
}

// By branch and bound, with the tour; it begins with the last city.
std::vector<unsigned> tour_by_branches(int n, table distances) {
    std::vector<unsigned> best, tour{unsigned(n - 1)};
    int least = INT_MAX;
    const std::function<void(int)> go = [&](int length) {
        if (length >= least) return;
        const auto& row = distances[tour.back()];
        if (int(tour.size()) == n && length + row[tour[0]] < least) {
            least = length + row[tour[0]];
            best = tour;
        }
        for (unsigned city = 0; city + 1 < unsigned(n); ++city)
            if (std::ranges::count(tour, city) == 0) {
                tour.push_back(city);
                go(length + row[city]);
                tour.pop_back();
            }
    };
    go(0);
    return best;
}

TEST_CASE("travelling_salesman acquits in every form") {
    laws::check(laws::travelling_salesman(tour_by_sets));
    laws::check(laws::travelling_salesman(tour_by_branches));
    laws::check(laws::travelling_salesman(
        [](const std::vector<std::vector<long>>& distances, int first) {
            return distances.at(std::size_t(first)).empty()
                       ? 0
                       : tour_by_sets(distances);
        }));
}

constexpr auto by_salesman = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::travelling_salesman(function, how);
    });
};

TEST_CASE("travelling_salesman convicts") {
    by_salesman(nearest_next);
    by_salesman(all_tours<not_back>);
    by_salesman(all_tours<visits_fewer>);
    by_salesman(all_tours<wrong_direction>);
    by_salesman(all_tours<none_of_one>);
    by_salesman(all_tours<reversed>);
    by_salesman(all_tours<takes_twice>);
}

// ------------------------------------------- unbounded and bounded knapsacks

template <fault wrong>
int fill_again(int capacity, const numbers& values, const numbers& weights) {
    numbers best(std::size_t(capacity) + 1, wrong == must_fill ? -1000 : 0);
    best[0] = 0;
    const std::size_t n =
        weights.size() - (wrong == not_the_last && !weights.empty());
    for (int room = 1; room <= capacity; ++room)
        for (std::size_t i = 0; i < n; ++i) {
            const int rest = room - weights[i];
            if (rest >= 0)
                best[std::size_t(room)] =
                    std::max(best[std::size_t(room)],
                             best[std::size_t(rest)] + values[i]);
            else if (wrong == too_heavy && rest == -1)
                best[std::size_t(room)] =
                    std::max(best[std::size_t(room)], values[i]);
        }
    return std::max(0, best.back());
}

template <fault wrong>
numbers filled_again(const items& all, int capacity) {
    numbers order, taken;
    if (wrong == none || wrong == wrong_items) {
        const auto best = [&](int room) {
            numbers weights, values;
            for (const auto& [weight, worth] : all) {
                weights.push_back(weight);
                values.push_back(worth);
            }
            return fill_again<none>(room, values, weights);
        };
        for (std::size_t i = 0; i < all.size();)
            if (all[i].first <= capacity &&
                best(capacity) ==
                    all[i].second + best(capacity - all[i].first)) {
                taken.push_back(int(i));
                capacity -= all[i].first;
            } else {
                ++i;
            }
        if (wrong == wrong_items && taken.size() > 1) taken.pop_back();
        return taken;
    }
    for (int i = 0; i < int(all.size()); ++i) order.push_back(i);
    std::ranges::sort(order, [&](int i, int j) {
        const auto &a = all[std::size_t(i)], &b = all[std::size_t(j)];
        return wrong == by_value ? a.second > b.second
                                 : a.second * b.first > b.second * a.first;
    });
    for (const int i : order)
        for (; all[std::size_t(i)].first <= capacity;
             capacity -= all[std::size_t(i)].first)
            taken.push_back(i);
    return taken;
}

TEST_CASE("unbounded_knapsack acquits in every form") {
    laws::check(laws::unbounded_knapsack(fill_again<none>));
    laws::check(laws::unbounded_knapsack(filled_again<none>));
}

constexpr auto by_unbounded_knapsack = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::unbounded_knapsack(function, how);
    });
};

TEST_CASE("unbounded_knapsack convicts") {
    by_unbounded_knapsack(fill<none>);  // each once
    by_unbounded_knapsack(fill_again<must_fill>);
    by_unbounded_knapsack(fill_again<not_the_last>);
    by_unbounded_knapsack(fill_again<too_heavy>);
    by_unbounded_knapsack(filled_again<by_value>);
    by_unbounded_knapsack(filled_again<by_density>);
    by_unbounded_knapsack(filled_again<wrong_items>);
}

// As knapsack of items that are there as often as they are counted.
template <fault wrong>
numbers filled_with(const numbers& weights, const numbers& values,
                    const numbers& counts, int capacity) {
    std::vector<numbers> best(std::size_t(capacity) + 1);
    const auto worth = [&](const numbers& places) {
        int sum = 0;
        for (const int i : places) sum += values[std::size_t(i)];
        return sum;
    };
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int count = wrong == each_once     ? std::min(counts[i], 1)
                          : wrong == takes_twice ? capacity
                          : wrong == once_more   ? counts[i] + 1
                                                 : counts[i];
        const auto before = best;
        for (int room = capacity; room >= 0; --room)
            for (int times = count; times > 0; --times) {
                if (wrong == powers_of_two && (times & (times - 1)) != 0)
                    continue;
                if (times * weights[i] > room) continue;
                numbers with = before[std::size_t(room - times * weights[i])];
                with.insert(with.end(), std::size_t(times), int(i));
                if (worth(with) > worth(best[std::size_t(room)]))
                    best[std::size_t(room)] = with;
            }
    }
    if (wrong == wrong_items && best.back().size() > 1)
        best.back().push_back(best.back()[0]);
    return best.back();
}

template <fault wrong>
long fill_counted(long capacity, const std::vector<long>& values,
                  const std::vector<long>& weights,
                  const std::vector<long>& counts) {
    const auto ints = [](const auto& list) {
        return numbers(list.begin(), list.end());
    };
    if (wrong == by_density) {
        items all;
        for (std::size_t i = 0; i < weights.size(); ++i)
            for (long n = 0; n < counts[i]; ++n)
                all.emplace_back(int(weights[i]), int(values[i]));
        return greedy_fill<by_density>(all, int(capacity));
    }
    long sum = 0;
    for (const int i : filled_with<wrong>(ints(weights), ints(values),
                                          ints(counts), int(capacity)))
        sum += values[std::size_t(i)];
    return sum;
}

TEST_CASE("bounded_knapsack acquits in every form") {
    laws::check(laws::bounded_knapsack(filled_with<none>));
    laws::check(laws::bounded_knapsack(fill_counted<none>));
}

constexpr auto by_bounded_knapsack = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::bounded_knapsack(function, how);
    });
};

TEST_CASE("bounded_knapsack convicts") {
    by_bounded_knapsack(filled_with<each_once>);
    by_bounded_knapsack(fill_counted<takes_twice>);
    by_bounded_knapsack(filled_with<once_more>);
    by_bounded_knapsack(fill_counted<powers_of_two>);
    by_bounded_knapsack(fill_counted<by_density>);
    by_bounded_knapsack(filled_with<wrong_items>);
}

// -------------------------------------------------------------------- memoize

// Of functions that are given themselves.
template <fault wrong, class F>
struct remembered {
    F function;
    std::map<numbers, long long> own{};

    template <class... A>
    long long operator()(A... arguments) {
        static std::map<numbers, long long> shared;
        auto& known = wrong == one_table ? shared : own;
        numbers key{arguments...};
        if (wrong == by_first) key.resize(1);
        if (wrong == by_sum) key = {std::accumulate(key.begin(), key.end(), 0)};
        if (wrong == unordered) std::ranges::sort(key);
        const auto at = known.find(key);
        if (at != known.end() && !(wrong == zero_is_unknown && at->second == 0))
            return at->second;
        if (wrong == kept_on_throw) {
            long long& kept = known[key];
            return kept = function(*this, arguments...);
        }
        if (wrong == keeps_nothing) return function(*this, arguments...);
        const long long computed = wrong == only_asked
                                       ? again(arguments...)
                                       : function(*this, arguments...);
        return known[key] = computed;
    }

    // Recursion that does not come back here.
    template <class... A>
    long long again(A... arguments) {
        struct direct {
            const F& function;
            long long operator()(A... a) const { return function(*this, a...); }
        };
        return function(direct{function}, arguments...);
    }
};

constexpr auto by_memoize = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::memoize(function, how);
    });
};

template <fault wrong>
constexpr auto remember = [](auto function) {
    return remembered<wrong, decltype(function)>{std::move(function)};
};

template <class... A>
std::function<long long(A...)> remember_plain(
    std::function<long long(A...)> function) {
    return [function = std::move(function),
            known = std::map<std::tuple<A...>, long long>()](
               A... arguments) mutable {
        const std::tuple key(arguments...);
        if (const auto at = known.find(key); at != known.end())
            return at->second;
        const long long computed = function(arguments...);
        known.emplace(key, computed);
        return computed;
    };
}

// Of functions of one argument whose self is a std::function.
std::function<int(int)> remember_one(
    std::function<int(std::function<int(int)>, int)> function) {
    const auto known = std::make_shared<std::map<int, int>>();
    const auto self = std::make_shared<std::function<int(int)>>();
    const auto ask = [=, me = self.get()](int n) {
        if (const auto at = known->find(n); at != known->end())
            return at->second;
        const int computed = function(*me, n);
        return (*known)[n] = computed;
    };
    *self = ask;
    return [self](int n) { return (*self)(n); };
}

// Of functions of one argument, whatever they are.
template <class F>
auto remember_alone(F function) {
    return [function, known = std::map<int, long long>()](int n) mutable {
        const auto ask = [&](const auto& self, int m) -> long long {
            if (known.contains(m)) return known[m];
            const long long computed =
                function([&](int k) { return self(self, k); }, m);
            return known[m] = computed;
        };
        return ask(ask, n);
    };
}

// Of functions that call what is returned.
template <class F>
auto remember_any_plain(F function) {
    return [function, known = std::map<int, long long>()](int n) mutable {
        if (known.contains(n)) return known[n];
        const long long computed = function(n);
        return known[n] = computed;
    };
}

TEST_CASE("memoize acquits in every form") {
    laws::check(
        laws::memoize([](auto function) { return remember_alone(function); }));
    laws::check(laws::memoize(
        [](auto function) { return remember_any_plain(function); }));
    laws::check(laws::memoize(remember<none>));
    laws::check(laws::memoize(remember_one));
    laws::check(
        laws::memoize([]<class... A>(std::function<long long(A...)> function)
                          -> std::function<long long(A...)> {
            return remember_plain<A...>(std::move(function));
        }));
}

TEST_CASE("memoize convicts") {
    by_memoize(remember<keeps_nothing>);
    by_memoize(remember<only_asked>);
    by_memoize(remember<zero_is_unknown>);
    by_memoize(remember<by_first>);
    by_memoize(remember<by_sum>);
    by_memoize(remember<unordered>);
    by_memoize(remember<one_table>);
    by_memoize(remember<kept_on_throw>);
}

}  // namespace dynamic_programming_laws_test
