// interpolation_search: a function that finds a number where it should be.
//
// Or the place of a number in a sorted list: the first that is not less; or any
// of those that are equal, and -1, the end or nothing if there is none; or
// whether there is one. Which it answers is found out by a probe.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: search(list, x), where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or search(list, 0, last, x), where the list is a vector
//            or a pointer; it returns an index, an iterator or a pointer, or an
//            optional one, or a truth
// Elements:  integers
// Claims:    it finds it in all short lists; it finds it in longer lists; its
//            time does not grow where numbers are spread evenly; it finds it in
//            long lists; it finds it among numbers far apart
// Convicts:  std::lower_bound; one that is linear, divides by the difference of
//            equal numbers, does not look whether x is among them, never looks
//            at the last, loses the interval's first place; if a whole_range is
//            asked for, one that subtracts numbers
#pragma once

#include <tenet/laws/algorithms/sorted_search.hpp>

namespace tenet::laws {

namespace interpolation {

report judge(const sorted::search&, bool whole_range, const settings&);

}  // namespace interpolation

// whole_range among More asks for numbers whose differences overflow, too.
template <class... More, class F>
report interpolation_search(F function,
                            const settings& how = settings::standard()) {
    return sorted::judge_search(function, [&](auto of, auto) {
        return interpolation::judge(
            of, (std::is_same_v<More, whole_range> || ...), how);
    });
}

}  // namespace tenet::laws
