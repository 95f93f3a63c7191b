// at_most_k_distinct: the longest part of a list with no more than k different
// elements.
//
// Its length, or itself, or where it is; which, is seen from one call. Of
// several longest, any; k may be 0.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      length_of_longest_substring_k_distinct
// Interface: one of longest(list, k), longest(k, list), longest(first, last,
//            k), where the list is a text, a vector of chars, or a list of any
//            integers; returns a number, a text, a list, a part of the list or
//            two places
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that lets one more in or out, starts anew where there are too
//            many, wants exactly k, forgets the last window or which elements
//            have left, counts runs of equal elements, tries all parts
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace few_distinct {

using subject = callable::subject<std::string, int>;
report judge(const subject&, const settings&);

}  // namespace few_distinct

template <class F>
report at_most_k_distinct(F function,
                          const settings& how = settings::standard()) {
    const auto subject = callable::of<std::string, int>(
        function, std::tuple(callable::list("list"), callable::name{"$1"}),
        [](auto list, auto k) { return std::tuple(list, k); },
        [](auto list, auto k) { return std::tuple(k, list); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: longest(std::string text, int k)");
    return few_distinct::judge(subject, how);
}

}  // namespace tenet::laws
