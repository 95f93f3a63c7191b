// callable_pairs: a function of pairs, of their first and their second numbers
// as two lists, and of More beside them.
//
//     callable::paired<int>(f, {"weights", "values", "items"},
//                           callable::name{"$1"})
#pragma once

#include <functional>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace tenet::laws::callable {

// What counterexamples call both lists, or the one of pairs.
struct pair_names {
    std::string first, second, both;
};

struct pairs_form {
    pair_names names;
    bool is_two_lists = false;
    bool second_first = false;  // the second lists, or numbers, go first
    std::string list;           // the type of its lists
    std::string arguments;      // as a program would write them
    int depth = 0;              // of the answer

    // A declaration of the lists, "$0" or what a vector of pairs of that name
    // holds, and the call.
    std::string text(const settings& how, const std::string& usual,
                     const std::string& copied = "") const;
};

template <class... More>
struct pairs_subject : pairs_form {
    std::function<value(const pairs&, const More&...)> call;

    // This one, called with second numbers first.
    pairs_subject swapped() const {
        pairs_subject other = *this;
        other.second_first = !second_first;
        other.call = [call = call](pairs swapped, const More&... more) {
            for (auto& [first, second] : swapped) std::swap(first, second);
            return call(swapped, more...);
        };
        return other;
    }
};

template <class... More>
pairs_subject<More...> paired_of(const subject<numbers, numbers, More...>& two,
                                 const pair_names& names) {
    return {{names, true, false, two.list, two.arguments, two.depth},
            [call = two.call](const pairs& both, const More&... more) {
                numbers firsts, seconds;
                for (const auto& [first, second] : both) {
                    firsts.push_back(first);
                    seconds.push_back(second);
                }
                return call(firsts, seconds, more...);
            }};
}

template <class... More>
pairs_subject<More...> paired_of(const subject<pairs, More...>& one,
                                 const pair_names& names) {
    return {{names, false, false, one.list, one.arguments, one.depth},
            one.call};
}

template <class... More, class F, class... Names>
auto of_two_lists(F& f, const pair_names& names, const Names&... more) {
    return of<numbers, numbers, More...>(
        f, std::tuple(list(names.first), list(names.second), more...),
        [](auto a, auto b, auto... x) { return std::tuple(a, b, x...); },
        [](auto a, auto b, auto... x) {
            return std::tuple(a, b, size_of(a), x...);
        },
        [](auto a, auto b, auto... x) { return std::tuple(x..., a, b); },
        [](auto a, auto b, auto... x) {
            return std::tuple(x..., a, b, size_of(a));
        },
        [](auto a, auto b, auto... x) {
            return std::tuple(a, b, x..., size_of(a));
        });
}

// Untaken where f takes neither.
template <class... More, class F, class... Names>
auto paired(F& f, const pair_names& names, const Names&... more) {
    const auto two = of_two_lists<More...>(f, names, more...);
    if constexpr (is_taken<decltype(two)>) {
        return paired_of<More...>(two, names);
    } else {
        const auto one = of<pairs, More...>(
            f, std::tuple(list(names.both), more...),
            [](auto both, auto... x) { return std::tuple(both, x...); },
            [](auto both, auto... x) { return std::tuple(x..., both); });
        if constexpr (is_taken<decltype(one)>)
            return paired_of<More...>(one, names);
        else
            return untaken();
    }
}

// All lists of up to longest of these, shorter ones first.
std::vector<pairs> all_lists_of(const pairs& kinds, std::size_t longest,
                                std::size_t shortest = 0);
pairs all_pairs(int low, int high, int second_low, int second_high);

// A pair to draw, which reads as "{1, 2}".
template <int low, int high, int second_low, int second_high>
struct both_within {
    int first, second;
    operator std::pair<int, int>() const { return {first, second}; }
};

// One of a start from 0 and of such a length.
template <int latest, int shortest, int longest>
struct drawn_interval {
    int first, second;
    operator std::pair<int, int>() const { return {first, second}; }
};

}  // namespace tenet::laws::callable

namespace tenet::laws {

template <int low, int high, int second_low, int second_high>
struct argument<callable::both_within<low, high, second_low, second_high>> {
    static domain from() {
        return domain::tuple(
            {domain::whole(low, high), domain::whole(second_low, second_high)});
    }
    static callable::both_within<low, high, second_low, second_high> make(
        const value& drawn) {
        return {drawn.parts[0].number(), drawn.parts[1].number()};
    }
    static std::string show(const value& drawn) {
        return shown(std::pair<int, int>(make(drawn)));
    }
};

template <int latest, int shortest, int longest>
struct argument<callable::drawn_interval<latest, shortest, longest>> {
    static domain from() {
        return domain::tuple(
            {domain::whole(0, latest), domain::whole(shortest, longest)});
    }
    static callable::drawn_interval<latest, shortest, longest> make(
        const value& drawn) {
        const int start = drawn.parts[0].number();
        return {start, start + drawn.parts[1].number()};
    }
    static std::string show(const value& drawn) {
        return shown(std::pair<int, int>(make(drawn)));
    }
};

}  // namespace tenet::laws
