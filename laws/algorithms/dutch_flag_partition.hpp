// dutch_flag_partition: puts the lesser, the equal and the greater in order.
//
// With a pivot, those that are less than it come first and those that are
// greater last; without one, a list of 0, 1 and 2 is sorted. What it returns,
// if anything, is the list or where the equal ones are.
//
// Judges:    a function, an object that can be called, such as sort_colors, or
//            a class of one public function
// Also:      sort_colors
// Elements:  integers
// Interface: dutch_flag_partition(list, pivot), or dutch_flag_partition(list),
//            or of iterators, of any integers
// Claims:    it puts the lesser, the equal and the greater in order; it is
//            right about all short lists; it does so with long lists; its time
//            grows as n log n at most
// Convicts:  one that partitions two ways only, does not look at what comes
//            from behind, stops one early, loses elements, returns a wrong
//            place, compares all pairs
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace flags {

struct subject {
    bool takes_pivot;
    plain::way list;
};

report judge(const subject&, const settings&);

}  // namespace flags

template <class... More, class F>
report dutch_flag_partition(F function,
                            const settings& how = settings::standard()) {
    if constexpr (functions::takes_list<F, 1>) {
        return flags::judge({true, plain::way_of<1>(function)}, how);
    } else {
        static_assert(functions::takes_list<F>,
                      "needs: dutch_flag_partition(std::vector<int>&), or of "
                      "other integers, or of iterators, and perhaps a pivot "
                      "behind them");
        return flags::judge({false, plain::way_of<0>(function)}, how);
    }
}

}  // namespace tenet::laws
