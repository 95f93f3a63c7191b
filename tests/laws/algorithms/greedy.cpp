// The laws of greedy algorithms: whom they acquit and convict.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <tenet/laws/algorithms/activity_selection.hpp>
#include <tenet/laws/algorithms/huffman_code.hpp>
#include <tenet/laws/algorithms/jump_game.hpp>
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
    one_too_many
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

}  // namespace greedy_laws_test
