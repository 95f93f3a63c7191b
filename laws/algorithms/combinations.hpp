// combinations: all choices of k of the elements of a list.
//
// In any order, and the elements of each in any. Of equal elements, either each
// different choice comes once, or as often as there are ways to make it. k is
// from 0 to n; where n is given instead of a list, that is 1 to n, or 0 to
// n - 1.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      combine, choose
// Interface: one of combinations(list, k), combinations(k, list),
//            combinations(n, k), where the list is a vector, a span, a pair of
//            iterators or pointers, or a pointer and a length, of any integers;
//            returns a list or a range of lists
// Claims:    it gives every choice of all short lists once; its time grows as
//            the choices; it gives every choice of others once; they come in
//            lexicographic order
// Convicts:  one that gives the same choice in several orders, takes an element
//            twice, misses the last, repeats one, gives none of k = 0, gives
//            smaller ones, too, keeps what has been taken back
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace choices_of_k {

struct subject {
    callable::subject<callable::numbers, int> of_list;
    callable::subject<int, int> of_count;  // if none of a list
    bool in_order = false;
};

report judge(const subject&, const settings&);

}  // namespace choices_of_k

// in_order among More asks for lexicographic order, and for none if k > n.
template <class... More, class F>
report combinations(F function, const settings& how = settings::standard()) {
    const auto of_list = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("values"), callable::name{"$1"}),
        [](auto values, auto k) { return std::tuple(values, k); },
        [](auto values, auto k) { return std::tuple(k, values); });
    const auto of_count = callable::of<int, int>(
        function, std::tuple(callable::name{"$0"}, callable::name{"$1"}),
        [](auto n, auto k) { return std::tuple(n, k); });
    static_assert(callable::is_taken<decltype(of_list)> ||
                      callable::is_taken<decltype(of_count)>,
                  "needs: combinations(std::vector<int>&, int), or of (int, "
                  "int), that returns a list of lists");
    return choices_of_k::judge(
        {of_list, of_count, (std::is_same_v<More, in_order> || ...)}, how);
}

}  // namespace tenet::laws
