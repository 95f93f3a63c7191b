// equal_range: a function that finds the first and the end of those equal to x.
//
// Both are the place where x could be inserted if there are none, or the answer
// says so, as by -1. Whether the second place is that of the last, not behind
// it, is found out by a probe.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::equal_range, or a class of one public function
// Also:      search_range, first_and_last
// Interface: search(list, x), where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or search(list, 0, last, x), where the list is a vector
//            or a pointer; it returns a pair, an array or a vector of two
//            indices, iterators or pointers, or a subrange, or an optional one
// Claims:    it finds the equal ones of all short lists; it finds those of
//            longer lists; it finds those of numbers far apart; its time grows
//            as log n; n elements take at most 4 ceil(log2(n + 1)) + 4
//            comparisons; it finds them in long lists
// Convicts:  one that is linear, walks from one that is equal to the others,
//            misses the first or the last of all, finds any of equal ones,
//            subtracts numbers, has the end where x is not there
#pragma once

#include <tenet/laws/algorithms/sorted_search.hpp>

namespace tenet::laws {

namespace equal_ranges {

report judge(const sorted::search&, const sorted::search& metered,
             const settings&);

}  // namespace equal_ranges

template <class F>
report equal_range(F function, const settings& how = settings::standard()) {
    return sorted::judge_search(function, [&](auto of, auto metered) {
        return equal_ranges::judge(of, metered, how);
    });
}

}  // namespace tenet::laws
