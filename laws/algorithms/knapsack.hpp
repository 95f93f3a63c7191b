// knapsack: the greatest value of items that fit, each taken at most once.
//
// The answer is that value, the places of the items that are taken, from 0, or
// both. Items without weight are not judged if one of them alone is not taken
// where the capacity is 0.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      zero_one_knapsack, knapsack_01
// Interface: one of knapsack(weights, values, capacity), knapsack(capacity,
//            weights, values), knapsack(items, capacity), knapsack(capacity,
//            items), of vectors, pointers or iterators; of weights and values,
//            also with their number behind, or beside the capacity; items are
//            pairs. Whether weights or values, and the capacity or the number
//            come first is seen. Returns a number, a list or a pair of both
// Claims:    it is the greatest value of all small items; it is the greatest
//            value of others
// Convicts:  one that takes an item twice, takes the best by density or by
//            value, lets what is taken weigh too much, must fill the
//            capacity, leaves out the last item; one whose items do not have
//            the value
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace knapsacks {

using two_lists = callable::subject<callable::numbers, callable::numbers, int>;
using one_list = callable::subject<callable::pairs, int>;

// Of the law of this name: each item at most once, or any number of times.
// The second takes how many items there are where the first takes the capacity,
// and the other way round; or nothing.
report judge(const two_lists&, const two_lists&, const char* law,
             const settings&);
report judge(const one_list&, const char* law, const settings&);

template <class F>
auto of_two_lists(F& f) {
    return callable::of<callable::numbers, callable::numbers, int>(
        f,
        std::tuple(callable::list("weights"), callable::list("values"),
                   callable::name{"$1"}),
        [](auto w, auto v, auto most) { return std::tuple(w, v, most); },
        [](auto w, auto v, auto most) { return std::tuple(most, w, v); },
        [](auto w, auto v, auto most) {
            return std::tuple(most, w, v, callable::size_of(w));
        },
        [](auto w, auto v, auto most) {
            return std::tuple(w, v, most, callable::size_of(w));
        },
        [](auto w, auto v, auto most) {
            return std::tuple(most, callable::size_of(w), w, v);
        });
}

// The same forms, where both numbers have changed their places.
template <class F>
auto of_size_and_capacity(F& f) {
    return callable::of<callable::numbers, callable::numbers, int>(
        f,
        std::tuple(callable::list("weights"), callable::list("values"),
                   callable::name{"$1"}),
        [](auto w, auto v, auto most) {
            return std::tuple(callable::size_of(w), w, v, most);
        },
        [](auto w, auto v, auto most) {
            return std::tuple(w, v, callable::size_of(w), most);
        },
        [](auto w, auto v, auto most) {
            return std::tuple(callable::size_of(w), most, w, v);
        });
}

template <class F>
auto of_items(F& f) {
    return callable::of<callable::pairs, int>(
        f, std::tuple(callable::list("items"), callable::name{"$1"}),
        [](auto items, auto most) { return std::tuple(items, most); },
        [](auto items, auto most) { return std::tuple(most, items); });
}

template <class F>
report judge_any(F& f, const char* law, const settings& how) {
    const auto two = of_two_lists(f);
    if constexpr (callable::is_taken<decltype(two)>) {
        return judge(two, of_size_and_capacity(f), law, how);
    } else {
        const auto one = of_items(f);
        static_assert(callable::is_taken<decltype(one)>,
                      "needs: knapsack(std::vector<int>& weights, "
                      "std::vector<int>& values, int capacity)");
        return judge(one, law, how);
    }
}

}  // namespace knapsacks

template <class F>
report knapsack(F function, const settings& how = settings::standard()) {
    return knapsacks::judge_any(function, "knapsack", how);
}

}  // namespace tenet::laws
