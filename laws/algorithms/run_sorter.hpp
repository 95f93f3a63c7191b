// run_sorter: a stable sorter, fast where the input is made of few runs.
//
// A run is as long a part as possible that is ascending, or strictly
// descending; n elements that are in order, or in the opposite, are one.
//
// Judges:    a function template or an object that can be called
// Also:      tim_sort, natural_merge_sort
// Elements:  fragile, move_only, double, std::string, order, projection,
//            tagged
// Interface: that of stable_sorter
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n log n; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less; equal
//            elements keep their order; equal elements keep their order by a
//            given order; equal elements keep their order by a projection;
//            equal elements keep their order in every list of up to eight of
//            three values; n elements in r runs take at most n + 3 n ceil(log2
//            r) comparisons
// Convicts:  std::stable_sort; std::sort; one that finds no descending runs;
//            one that reverses runs of equal elements; one that merges only
//            two runs of many; one that takes the right of two equal heads
#pragma once

#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <utility>

namespace tenet::laws {

namespace sorters {

double comparisons_of_runs(const std::vector<int>& input);

}  // namespace sorters

template <class... More, class F>
report run_sorter(F function, const settings& how = settings::standard()) {
    return sorters::judge_stable_as<More...>(
        {{.law = "run_sorter"},
         "n elements in r runs take at most n + 3 n ceil(log2 r) comparisons",
         2'048,
         &sorters::comparisons_of_runs},
        std::move(function), how);
}

}  // namespace tenet::laws
