// maximum_subarray: the greatest sum of a run of neighbours in a list.
//
// A run has one element at least, also where all are negative; of an empty
// list, nothing is asked. The answer is the sum, or such a run: its elements,
// or the places of its ends, the last or one behind it; or both.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      max_subarray, maximum_sum, kadane
// Interface: one of best(list), best(list, its size), where the list is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length, of any integers; returns a number, a list, a pair, or a
//            tuple or class of two or three members
// Claims:    it finds the greatest sum of all small inputs; its time grows as n
//            log n at most; it finds the greatest sum of others; it finds the
//            greatest sum of long lists; no sum overflows unless the greatest
//            does
// Convicts:  one that takes nothing where all are negative, that begins anew
//            too late or never, looks at prefixes only, misses the last,
//            chooses elements that are no neighbours, tells ends that are off
//            by one
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace subarrays {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, bool in_whole_range, const settings&);

}  // namespace subarrays

// whole_range among More asks for sums at the limits of int.
template <class... More, class F>
report maximum_subarray(F function,
                        const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("values")),
        [](auto values) { return std::tuple(values); },
        [](auto values) {
            return std::tuple(values, callable::size_of(values));
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: maximum_subarray(std::vector<int>&)");
    return subarrays::judge(subject, (std::is_same_v<More, whole_range> || ...),
                            how);
}

}  // namespace tenet::laws
