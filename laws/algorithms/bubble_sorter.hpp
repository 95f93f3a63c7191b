// bubble_sorter: a stable sorter by exchanges of neighbours.
//
// In place, quadratic, but quickly done with what is in order already.
//
// Judges:    a function template or an object that can be called
// Also:      bubble_sort
// Elements:  fragile, move_only, double, std::string, order, projection,
//            tagged
// Interface: that of stable_sorter
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n^2 at most; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less; it takes
//            no memory; equal elements keep their order; equal elements keep
//            their order by a given order; equal elements keep their order by
//            a projection; equal elements keep their order in every list of up
//            to eight of three values; n elements take at most n^2
//            comparisons, n - 1 if they are in order
// Convicts:  one that exchanges equals; one that makes all passes whatever was
//            exchanged; one that stops after a pass without exchanges at its
//            end; a selection sort
#pragma once

#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <utility>

namespace tenet::laws {

namespace sorters {

// n - 1 if in order, and else n^2.
double comparisons_of_bubbles(const std::vector<int>& input);

inline constexpr promise by_exchanges = [] {
    promise made = quadratic;
    made.law = "bubble_sorter";
    return made;
}();

}  // namespace sorters

template <class... More, class F>
report bubble_sorter(F function, const settings& how = settings::standard()) {
    return sorters::judge_stable_as<More...>(
        {sorters::by_exchanges,
         "n elements take at most n^2 comparisons, n - 1 if they are in order",
         256, &sorters::comparisons_of_bubbles},
        std::move(function), how);
}

}  // namespace tenet::laws
