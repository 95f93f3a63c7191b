// peak_search: a function that finds an element greater than its neighbours.
//
// Any such. Neighbours differ; what lies outside the list is less than all.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      find_peak, peak_element
// Interface: search(list), where the list of integers of any type is a vector,
//            a span, a pair of iterators or pointers, or a pointer and a
//            length; it returns an index, an iterator or a pointer, or an
//            optional one
// Claims:    it finds a peak of all short lists; it finds a peak of longer
//            lists; its time grows as log n; n elements take at most
//            4 ceil(log2(n + 1)) + 4 comparisons; it finds a peak of long lists
// Convicts:  std::ranges::max_element; one that never takes the first or the
//            last, finds a valley, goes to the falling side, looks at one
//            neighbour only, has indices of 16 bits
#pragma once

#include <cstdint>
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws {

namespace peaks {

using search = functions::of_list<std::int64_t>;

report judge(const search&, const search& metered, const settings&);

}  // namespace peaks

template <class F>
report peak_search(F function, const settings& how = settings::standard()) {
    using namespace functions;
    static_assert(takes_list<F>,
                  "needs: search(std::vector<int>&), of any integers, or "
                  "search(first, last), or search(pointer, length)");
    return peaks::judge(
        list_function<std::int64_t, place>(function),
        list_function_of<metered, std::int64_t, place>(function), how);
}

}  // namespace tenet::laws
