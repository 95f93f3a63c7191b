// subsets: all subsets of the elements of a list.
//
// In any order, and the elements of each in any. Of equal elements, either each
// different subset comes once, or as often as there are ways to choose it.
//
// Judges:    a function, an object that can be called, such as subsets, or a
//            class of one public function
// Also:      power_set
// Elements:  integers
// Interface: subsets(list), or of iterators, of any integers: a list or a range
//            of lists
// Claims:    it gives every subset once; it is right about all short lists;
//            they come in lexicographic order; its time grows as n 2^n
// Convicts:  one that leaves out the empty one or the whole, repeats some,
//            gives runs of neighbours only, keeps what has been taken back
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace choices {

report judge(const plain::way&, bool in_order, const settings&);

}  // namespace choices

// in_order among More asks for lexicographic order of those of a sorted list.
template <class... More, class F>
report subsets(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F>,
                  "needs: subsets(std::vector<int>&), or of other integers, "
                  "that returns a list of lists");
    return choices::judge(plain::way_of<0>(function),
                          (std::is_same_v<More, in_order> || ...), how);
}

}  // namespace tenet::laws
