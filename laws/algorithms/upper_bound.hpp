// upper_bound: a function that finds the first element that is greater than x.
//
// Judges:    a function, or an object that can be called, such as
//            std::ranges::upper_bound
// Interface: search(list, x), where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or search(list, 0, last, x), where the list is a vector
//            or a pointer, also with the end for the last, or x before both; it
//            returns an index, an iterator or a pointer
// Claims:    it finds the first element that is greater, or the end, also of
//            numbers whose differences overflow; n elements take at most
//            2 ceil(log2(n + 1)) + 2 comparisons, where those can be counted;
//            its time grows as log n; it finds it in long lists
// Convicts:  std::lower_bound; one that is linear, never looks at the first or
//            the last, finds any of equal ones, subtracts numbers, has
//            indices of 10 or 16 bits
#pragma once

#include <cstdint>
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws {

namespace upper_bound_suite {

using search = functions::of_list<std::int64_t, std::int64_t>;

report judge(const search&, const search& metered, const settings&);

}  // namespace upper_bound_suite

template <class F>
report upper_bound(F function, const settings& how = settings::standard()) {
    using namespace functions;
    static_assert(takes_sorted_list<F>,
                  "needs: search(std::vector<int>&, int), of any integers, or "
                  "search(first, last, x), or search(pointer, length, x), or "
                  "search(list, first index, last index, x)");
    return judge_search(function, [&](auto of, auto metered) {
        return upper_bound_suite::judge(of, metered, how);
    });
}

}  // namespace tenet::laws
