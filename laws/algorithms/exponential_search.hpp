// exponential_search: a function that finds a number, the sooner the nearer.
//
// Or the place of a number in a sorted list: the first that is not less; or any
// of those that are equal, and -1, the end or nothing if there is none; or
// whether there is one. Which it answers is found out by a probe.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      galloping_search, unbounded_search
// Interface: search(list, x), where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or search(list, 0, last, x), where the list is a vector
//            or a pointer; it returns an index, an iterator or a pointer, or an
//            optional one, or a truth
// Claims:    it finds it in all short lists; it finds it in longer lists; it
//            finds it among numbers far apart; its time grows as log i, where i
//            is the place; near the front, its time does not grow with the
//            list; the place i takes at most 4 ceil(log2(i + 2)) + 4
//            comparisons; it finds it in long lists
// Convicts:  std::lower_bound; one that is linear, stops doubling at the end,
//            doubles past the end, begins behind the first, subtracts numbers
#pragma once

#include <tenet/laws/algorithms/sorted_search.hpp>

namespace tenet::laws {

namespace exponential {

report judge(const sorted::search&, const sorted::search& metered,
             const settings&);

}  // namespace exponential

template <class F>
report exponential_search(F function,
                          const settings& how = settings::standard()) {
    return sorted::judge_search(function, [&](auto of, auto metered) {
        return exponential::judge(of, metered, how);
    });
}

}  // namespace tenet::laws
