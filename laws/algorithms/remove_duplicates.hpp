// remove_duplicates: leaves one of each value of a sorted list, in place.
//
// Those that are kept come first, in order; how many, is told by a number, by
// the place behind them, by the part behind them, or by the list, which is then
// shortened or returned. Whatever else is behind them does not matter.
//
// Judges:    a function, an object that can be called, such as
//            tenet::remove_duplicates, or a class of one public function
// Also:      unique
// Elements:  integers
// Interface: remove_duplicates(list), or of iterators, of any integers
// Claims:    it leaves one of each value; it is right about all short lists; it
//            is right about long lists; its time grows as n log n at most
// Convicts:  one that keeps two, none of those that occur twice, or only the
//            first value; one that forgets the last, counts one too many or too
//            few, tells how many without moving any, erases each at a time,
//            looks each up among all that are kept
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace duplicates {

report judge(const plain::way&, const settings&);

}  // namespace duplicates

template <class... More, class F>
report remove_duplicates(F function,
                         const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F>,
                  "needs: remove_duplicates(std::vector<int>&), or of other "
                  "integers, or of iterators");
    return duplicates::judge(plain::way_of<0>(function), how);
}

}  // namespace tenet::laws
