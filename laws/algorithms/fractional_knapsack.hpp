// fractional_knapsack: the greatest value of parts of items that fit.
//
// The answer is that value, a real number; what part of each item is taken,
// from 0 to 1, as a list of all or as pairs of a place, from 0, and a part; or
// the value and such a list. Weights are positive.
// Small inputs are all 21696 of up to three items of a weight from 1 to 3 and a
// value from 0 to 4, in a capacity from 0 to 5; against each set of items taken
// whole, and each other one that is cut.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of knapsack(weights, values, capacity), knapsack(capacity,
//            weights, values), also with their number, knapsack(items,
//            capacity), knapsack(capacity, items), of vectors, pointers or
//            iterators; items are pairs. Whether weights or values come first
//            is seen. Returns a real number, a list or a pair of both
// Claims:    it is the greatest value of all small items; its time grows as n
//            log n; it is the greatest value of others
// Convicts:  one that takes the most valuable or the lightest first, the least
//            dense, the items as given; one that takes no part of an item, or
//            forgets that there is no room left after that; one whose densities
//            or whose value are whole numbers; one whose parts weigh too much
#pragma once

#include <tenet/laws/algorithms/callable_pairs.hpp>

namespace tenet::laws {

namespace fractions {

report judge(const callable::pairs_subject<int>&, const settings&);

}  // namespace fractions

template <class F>
report fractional_knapsack(F function,
                           const settings& how = settings::standard()) {
    const auto subject = callable::paired<int>(
        function, {"weights", "values", "items"}, callable::name{"$1"});
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: fractional_knapsack(std::vector<int>& weights, "
                  "std::vector<int>& values, int capacity)");
    return fractions::judge(subject, how);
}

}  // namespace tenet::laws
