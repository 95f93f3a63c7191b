// unbounded_knapsack: the greatest value of items that fit, any number of each.
//
// Weights are positive. The answer is that value, the places of the items that
// are taken, from 0 and each as often as it is taken, or both.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: as that of knapsack
// Claims:    it is the greatest value of all small items; it is the greatest
//            value of others
// Convicts:  one that takes an item once, takes the best by density or by
//            value, lets what is taken weigh too much, must fill the
//            capacity, leaves out the last item; one whose items do not have
//            the value
#pragma once

#include <tenet/laws/algorithms/knapsack.hpp>

namespace tenet::laws {

template <class F>
report unbounded_knapsack(F function,
                          const settings& how = settings::standard()) {
    return knapsacks::judge_any(function, "unbounded_knapsack", how);
}

}  // namespace tenet::laws
