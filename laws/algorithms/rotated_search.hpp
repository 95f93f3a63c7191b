// rotated_search: a function that finds x in a sorted list, rotated.
//
// Judges:    a function, or an object that can be called, such as
//            a lambda around std::find
// Interface: search(list, x), where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; it returns an index, an iterator or a pointer, an
//            optional or a bool; that x is not there is said by -1, npos, the
//            end, nullptr, nullopt or false
// Claims:    it is right about all short lists; it finds the element, or tells
//            that there is none, of distinct elements; it finds it in long
//            lists; n elements take at most 4 ceil(log2(n + 1)) + 4
//            comparisons, where those can be counted; its time grows as log n
// Convicts:  std::lower_bound; one that is linear, takes the rotation for the
//            middle, looks into one half only, misses the first or the last,
//            returns where x would be
#pragma once

#include <cstdint>
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws {

namespace rotated_search_suite {

using search = functions::of_list<std::int64_t, std::int64_t>;

report judge(search, const search& metered, const settings&);

}  // namespace rotated_search_suite

template <class F>
report rotated_search(F function, const settings& how = settings::standard()) {
    using namespace functions;
    static_assert(takes_list<F, 1>,
                  "needs: search(std::vector<int>&, int), of any integers, or "
                  "search(first, last, x), or search(pointer, length, x)");
    return rotated_search_suite::judge(
        list_function<std::int64_t, place, std::int64_t>(function),
        list_function_of<metered, std::int64_t, place, std::int64_t>(function),
        how);
}

}  // namespace tenet::laws
