// permutations: all arrangements of the elements of a list.
//
// In any order. Of equal elements, either each different arrangement comes
// once, or as often as there are ways to make it; a problem asks for the
// former.
//
// Judges:    a function, an object that can be called, such as permute, or a
//            class of one public function
// Also:      permute, permute_unique
// Elements:  integers
// Interface: permutations(list), or of iterators, of any integers: a list or a
//            range of lists
// Claims:    it gives every arrangement once; it is right about all short
//            lists; they come in lexicographic order; its time grows as n n!;
//            equal elements are not exchanged
// Convicts:  one that repeats arrangements or leaves some out, gives none of an
//            empty list, swaps without swapping back, stops one early, loses
//            elements, does not tell equal ones from different ones where that
//            is asked; one that drops what it has made before; one that tries
//            all lists
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace arrangements {

report judge(const plain::way&, bool in_order, const settings&);

}  // namespace arrangements

// in_order among More asks for lexicographic order.
template <class... More, class F>
report permutations(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F>,
                  "needs: permutations(std::vector<int>&), or of other "
                  "integers, that returns a list of lists");
    return arrangements::judge(plain::way_of<0>(function),
                               (std::is_same_v<More, in_order> || ...), how);
}

}  // namespace tenet::laws
