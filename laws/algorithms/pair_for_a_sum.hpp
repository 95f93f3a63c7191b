// pair_for_a_sum: two numbers of a list in any order that add up to a target.
//
// Which of these it returns is seen from one call: the places of both, counted
// from 0 or from 1, or the two numbers, or whether there are such; in either
// order, and of several pairs any. That there are none may be said by nothing,
// an empty list or -1. Of a sorted list, that is pair_with_sum.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Elements:  integers
// Interface: pair_for_a_sum(list, target), or pair_for_a_sum(first, last,
//            target) or pair_for_a_sum(pointer, length, target), of any
//            integers
// Claims:    it finds two that add up to the target, if there are; it is right
//            about all short lists; it finds them in long lists; it finds them
//            where sums leave the type; its time grows as n log n at most
// Convicts:  one that takes an element twice, takes the first place for none,
//            misses two equal ones or the last, needs the list sorted, looks at
//            neighbours only, has places of few bits, adds up in a type that is
//            too small, tries all pairs
#pragma once

#include <tenet/laws/algorithms/pair_with_sum.hpp>

namespace tenet::laws {

template <class... More, class F>
report pair_for_a_sum(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F, 1>,
                  "needs: pair_for_a_sum(std::vector<int>&, int), or of other "
                  "integers, or of iterators");
    return pairs::judge_function<More...>("pair_for_a_sum", false, function,
                                          how);
}

}  // namespace tenet::laws
