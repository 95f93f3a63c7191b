// window_extrema: the least or the greatest element of every window of a size.
//
// Whether it gives the least or the greatest, and elements or their places, is
// seen from one call.
//
// Judges:    a function, an object that can be called, such as
//            max_sliding_window, or a class of one public function
// Also:      max_sliding_window, min_sliding_window
// Elements:  integers
// Interface: window_extrema(list, size), or of iterators, of any integers: a
//            list
// Claims:    it gives the extremum of every window; it is right about all short
//            lists; it is right about long lists; its time grows as n log n at
//            most
// Convicts:  one that keeps an element that has left the window, or lets it
//            leave too early, drops the wrong end of its queue, leaves the
//            first or the last window out, gives windows of fewer elements,
//            looks through every window
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace extrema {

report judge(const plain::way&, const settings&);

}  // namespace extrema

template <class... More, class F>
report window_extrema(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F, 1>,
                  "needs: window_extrema(std::vector<int>&, int), or of other "
                  "integers, or of iterators");
    return extrema::judge(plain::way_of<1>(function), how);
}

}  // namespace tenet::laws
