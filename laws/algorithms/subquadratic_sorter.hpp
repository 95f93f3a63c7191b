// subquadratic_sorter: a sorter in place, faster than quadratic ones.
//
// For what takes between n log n and n^2, such as shell_sort with gaps that
// share no divisor.
//
// Judges:    a function, an object that can be called, or a class of one
//            public function
// Also:      shell_sort
// Elements:  fragile, move_only, double, std::string, order, projection
// Interface: that of sorter
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n^1.5 at most; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less; it takes
//            no memory
// Convicts:  a shell sort by halves, which never compares even places with odd
//            ones before the last pass; a bubble sort; one whose last gap is
//            2; one that sorts a copy
#pragma once

#include <tenet/laws/algorithms/sorter.hpp>
#include <utility>

namespace tenet::laws {

template <class... More, class F>
report subquadratic_sorter(F function,
                           const settings& how = settings::standard()) {
    return sorters::judge_as<More...>(sorters::n_to_three_halves,
                                      std::move(function), how);
}

}  // namespace tenet::laws
