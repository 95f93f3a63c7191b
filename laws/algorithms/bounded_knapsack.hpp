// bounded_knapsack: the greatest value of items that fit, so many of each.
//
// Each is taken as often as its count says, or less often. The answer is that
// value, the places of the items that are taken, from 0 and each as often as it
// is taken, or both. Items without weight are not judged if one of them alone
// is not taken where the capacity is 0.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of knapsack(weights, values, counts, capacity) and
//            knapsack(capacity, weights, values, counts), of vectors, pointers
//            or iterators; also with the number of items behind. Whether
//            weights or values come first is seen. Returns a number, a list or
//            a pair of both
// Claims:    it is the greatest value of all small items; it is the greatest
//            value of others
// Convicts:  one that takes an item once, or any number of times, or once more
//            than its count, takes powers of two of it only, the best by
//            density; one whose items do not have the value
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace bounded_knapsacks {

using callable::numbers;
using subject = callable::subject<numbers, numbers, numbers, int>;
report judge(const subject&, const settings&);

}  // namespace bounded_knapsacks

template <class F>
report bounded_knapsack(F function,
                        const settings& how = settings::standard()) {
    using callable::numbers;
    const auto subject = callable::of<numbers, numbers, numbers, int>(
        function,
        std::tuple(callable::list("weights"), callable::list("values"),
                   callable::list("counts"), callable::name{"$2"}),
        [](auto w, auto v, auto c, auto most) {
            return std::tuple(w, v, c, most);
        },
        [](auto w, auto v, auto c, auto most) {
            return std::tuple(most, w, v, c);
        },
        [](auto w, auto v, auto c, auto most) {
            return std::tuple(w, v, c, most, callable::size_of(w));
        },
        [](auto w, auto v, auto c, auto most) {
            return std::tuple(most, w, v, c, callable::size_of(w));
        },
        [](auto w, auto v, auto c, auto most) {
            return std::tuple(w, v, c, callable::size_of(w), most);
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: bounded_knapsack(std::vector<int>& weights, "
                  "std::vector<int>& values, std::vector<int>& counts, int "
                  "capacity)");
    return bounded_knapsacks::judge(subject, how);
}

}  // namespace tenet::laws
