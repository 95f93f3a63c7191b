// zeros_to_the_back: moves zeros behind all else, which keeps its order.
//
// In place, or in a list that is returned. In place, it may also tell of the
// place of the first zero, or of the part that is zeros, or how many there are.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      move_zeros, move_zeroes
// Elements:  integers
// Interface: zeros_to_the_back(list), or of iterators, or of a pointer and a
//            length, of any integers
// Claims:    it moves zeros behind all else; it is right about all short lists;
//            it is right about long lists; its time grows as n log n at most
// Convicts:  one that changes the order of the rest, or sorts it; that misses
//            the second of two zeros, or what is behind the first; that leaves
//            the end as it was, or cuts it off; that takes negative numbers for
//            zeros, or moves zeros to the front; that tells a wrong place; that
//            moves up all behind each zero, or looks for each place anew
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace zeros {

report judge(const plain::way&, const settings&);

}  // namespace zeros

template <class... More, class F>
report zeros_to_the_back(F function,
                         const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F>,
                  "needs: zeros_to_the_back(std::vector<int>&), or of other "
                  "integers, or of iterators");
    return zeros::judge(plain::way_of<0>(function), how);
}

}  // namespace tenet::laws
