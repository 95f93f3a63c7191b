// best_k_in_a_row: the greatest sum of k neighbours in a list.
//
// From 1 to as many as there are. The answer is the sum, or k such elements, or
// the places of their ends, the last or one behind it; or both, the sum first.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of best(list, k), best(list, n, k), best(list, k, n), best(k,
//            list), best(k, list, n), where n is the size of the list, which is
//            a vector, a span, a pair of iterators or pointers, or a pointer,
//            of any integers; returns a number, a list or a pair
// Claims:    it is right about all small inputs; it is right about others; it
//            adds up beyond the elements' type; it is right about long lists;
//            its time grows as n log n at most
// Convicts:  one that misses the first or the last stretch, takes one more or
//            one less, fewer at the ends, or elements that are no neighbours;
//            that returns 0 where all sums are negative, forgets to subtract
//            what leaves, or adds up in the elements' type; that tells of wrong
//            places; that adds up every stretch anew
#pragma once

#include <cstddef>
#include <optional>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace neighbour_sums {

using callable::numbers;
using function = callable::subject<numbers, int>;

struct subject {
    function best;
    std::optional<function> swapped;  // the same, if its n and k are the others
    std::size_t bytes;                // of a whole number that it returns
};

report judge(const subject&, const settings&);

// Of f(list, n, k), or of f(list, k, n), which has the same type.
template <bool size_first, class F>
auto of_order(F& f) {
    const std::tuple names(callable::list("values"), callable::name{"$1"});
    const auto alone = [](auto all, auto k) { return std::tuple(all, k); };
    const auto behind = [](auto all, auto k) { return std::tuple(k, all); };
    const auto last = [](auto all, auto k) {
        return std::tuple(k, all, callable::size_of(all));
    };
    if constexpr (size_first)
        return callable::of<numbers, int>(
            f, names, alone, behind,
            [](auto all, auto k) {
                return std::tuple(all, callable::size_of(all), k);
            },
            last);
    else
        return callable::of<numbers, int>(
            f, names,
            [](auto all, auto k) {
                return std::tuple(all, k, callable::size_of(all));
            },
            alone, behind, last);
}

// Whether f may take n, too, so that there are both of them.
template <class F>
constexpr bool takes_size() {
    using alone =
        typename callable::form_for<F, std::tuple<numbers, int>>::type;
    if constexpr (std::is_void_v<alone>)
        return true;
    else
        return alone::how == callable::shape::length;
}

// How many bytes the number has that f returns; 0: it is none.
template <class F, class Arguments, class... Others>
constexpr std::size_t bytes_returned() {
    using form = typename callable::form_for<F, Arguments>::type;
    if constexpr (!std::is_void_v<form>) {
        using told = std::remove_cvref_t<decltype(*callable::call<form>(
            std::declval<F&>(), std::declval<Arguments>(),
            [](auto&& x, const auto&...) { return &x; }))>;
        return std::is_arithmetic_v<told> ? sizeof(told) : 0;
    } else if constexpr (sizeof...(Others) > 0) {
        return bytes_returned<F, Others...>();
    } else {
        return 0;
    }
}

}  // namespace neighbour_sums

template <class F>
report best_k_in_a_row(F function, const settings& how = settings::standard()) {
    using neighbour_sums::numbers, neighbour_sums::of_order,
        neighbour_sums::takes_size, neighbour_sums::bytes_returned;
    const auto best = of_order<true>(function);
    static_assert(callable::is_taken<decltype(best)>,
                  "needs: best_k_in_a_row(std::vector<int>&, int)");
    neighbour_sums::subject all{
        best,
        {},
        bytes_returned<F, std::tuple<numbers, int>, std::tuple<int, numbers>,
                       std::tuple<numbers, int, int>,
                       std::tuple<int, numbers, int>>()};
    if constexpr (takes_size<F>()) all.swapped = of_order<false>(function);
    return neighbour_sums::judge(all, how);
}

}  // namespace tenet::laws
