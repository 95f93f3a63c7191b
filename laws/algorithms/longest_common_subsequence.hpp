// longest_common_subsequence: the longest that two sequences have in common.
//
// The answer is its length, its elements, or pairs of their places in both,
// from 0.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      lcs
// Interface: one of lcs(a, b), lcs(a, b, size, size), lcs(size, size, a, b),
//            lcs(first, last, first, last), lcs(pointer, length, pointer,
//            length), of texts or of integers; returns a number, a text or a
//            list
// Claims:    it is the longest of all small inputs; it is the longest of others
// Convicts:  one that finds the longest common substring; one that does not
//            mind the order; a greedy one; one that leaves out the first; one
//            that returns its text reversed
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace common {

using subject = callable::subject<std::string, std::string>;
report judge(const subject&, const settings&);

}  // namespace common

template <class F>
report longest_common_subsequence(F function,
                                  const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: lcs(std::string, std::string)");
    return common::judge(subject, how);
}

}  // namespace tenet::laws
