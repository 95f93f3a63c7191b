// longest_palindrome: the longest part of a text that reads the same backwards.
//
// The answer is its length, or the part itself; of several longest, any.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      longest_palindromic_substring
// Interface: one of longest(text), longest(text, size), longest(first, last),
//            of a text or of integers; returns a number, a text or a list
// Claims:    it is the longest of all small inputs; it is the longest of
//            others; its time grows as the square of the length at most; it is
//            right about long ones
// Convicts:  one that looks for odd lengths or even ones alone; one that looks
//            at beginnings alone, finds a subsequence, stops one short of an
//            end, takes what the text and its reverse have in common; one that
//            tries all parts
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace longest_palindromes {

using subject = callable::subject<std::string>;
report judge(const subject&, const settings&);

}  // namespace longest_palindromes

template <class F>
report longest_palindrome(F function,
                          const settings& how = settings::standard()) {
    const auto subject = callable::of_text(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: longest(std::string)");
    return longest_palindromes::judge(subject, how);
}

}  // namespace tenet::laws
