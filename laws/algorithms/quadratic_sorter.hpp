// quadratic_sorter: a sorter in place that may take n^2.
//
// For selection, exchange and other sorters that compare each with each; sorter
// refutes them.
//
// Judges:    a function, an object that can be called, or a class of one
//            public function
// Also:      selection_sort
// Elements:  fragile, move_only, double, std::string, order, projection
// Interface: that of sorter
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n^2 at most; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less; it takes
//            no memory
// Convicts:  a stooge sort, which grows as n^2.7; a selection that stops one
//            early, starts from a forgotten place, or takes a greater one; a
//            bubble sort of too few passes; one that sorts a copy
#pragma once

#include <tenet/laws/algorithms/sorter.hpp>
#include <utility>

namespace tenet::laws {

template <class... More, class F>
report quadratic_sorter(F function,
                        const settings& how = settings::standard()) {
    return sorters::judge_as<More...>(sorters::quadratic, std::move(function),
                                      how);
}

}  // namespace tenet::laws
