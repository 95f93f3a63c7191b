// stable_sorter: a sorter that keeps equal elements in the order they had.
//
// Judges:    a function object, such as std::ranges::stable_sort
// Interface: that of sorter, and an order as a further argument or elements
//            other than int: in equal ints nothing is to be seen
// Claims:    those of sorter; equal elements keep the order they had, by their
//            own order, by a given one and by a projection
// Convicts:  std::sort, selection sort, heap sort; a merge that takes the right
//            of two equal heads; an insertion that passes equal elements; one
//            that reverses ordered runs of equal elements
#pragma once

#include <functional>
#include <tenet/laws/algorithms/sorter.hpp>

namespace tenet::laws {

namespace sorters {

// Compares by its key alone; its tag tells equals apart.
struct tagged {
    int key = 0;
    int tag = 0;

    friend bool operator<(const tagged& a, const tagged& b) {
        return a.key < b.key;
    }
    friend bool operator>(const tagged& a, const tagged& b) { return b < a; }
    friend bool operator<=(const tagged& a, const tagged& b) {
        return !(b < a);
    }
    friend bool operator>=(const tagged& a, const tagged& b) {
        return !(a < b);
    }
    friend bool operator==(const tagged& a, const tagged& b) {
        return a.key == b.key;
    }
};

// The ways to sort elements whose equals are told apart.
struct stable_subject {
    way<tagged> plain;
    way<tagged, std::greater<>> descending;
    way<tagged, std::less<>, int tagged::*> projected;
};

void judge(report& sorter, const stable_subject&, const settings&);

}  // namespace sorters

template <class F>
report stable_sorter(F function, const settings& how = settings::standard()) {
    using namespace sorters;
    static_assert(call_of<F, tagged>() != call::none,
                  "needs: sort for elements other than int, in which equal "
                  "ones can be told apart");
    report found = sorter(function, how);
    judge(found,
          {way_of<tagged>(function), way_of<tagged, std::greater<>>(function),
           way_of<tagged, std::less<>, int tagged::*>(function)},
          how);
    return found;
}

}  // namespace tenet::laws
