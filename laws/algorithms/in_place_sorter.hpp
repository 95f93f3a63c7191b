// in_place_sorter: a sorter that takes no memory beside the range.
//
// What a recursion keeps on the stack is not seen.
//
// Judges:    a function, an object that can be called, or a class of one
//            public function
// Elements:  fragile, move_only, double, std::string, order, projection
// Interface: that of sorter
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n log n; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less; it takes
//            no memory
// Convicts:  std::stable_sort; one that sorts a copy; one that is quadratic;
//            one that fails on an odd number of elements
#pragma once

#include <tenet/laws/algorithms/sorter.hpp>
#include <utility>

namespace tenet::laws {

template <class... More, class F>
report in_place_sorter(F function, const settings& how = settings::standard()) {
    return sorters::judge_as<More...>(
        {.law = "in_place_sorter", .in_place = true}, std::move(function), how);
}

}  // namespace tenet::laws
