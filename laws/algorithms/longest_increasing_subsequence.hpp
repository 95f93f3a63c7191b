// longest_increasing_subsequence: the longest of strictly increasing elements.
//
// The answer is its length, its elements, or the places of these, from 0.
// Elements go to the limits of their type.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      lis, length_of_lis
// Interface: one of lis(values), lis(first, last), lis(pointer, length), of
//            any integers; returns a number or a list
// Claims:    it is the longest of all small inputs; its time grows as n log n;
//            it is the longest of others; it is the longest of thousands
// Convicts:  one that lets equals follow each other; one that finds the longest
//            run; a greedy one; one that returns the tails of all lengths, or
//            the elements out of order; one that is wrong about no elements, or
//            marks lengths by the greatest int; one that looks at all before
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace increasing {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace increasing

template <class F>
report longest_increasing_subsequence(
    F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("values")),
        [](auto values) { return std::tuple(values); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: lis(std::vector<int>&)");
    return increasing::judge(subject, how);
}

}  // namespace tenet::laws
