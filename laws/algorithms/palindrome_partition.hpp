// palindrome_partition: the fewest palindromes that a text is made of.
//
// The answer is the number of cuts between them, which of an empty text nobody
// asks; or the parts, or where they end.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      min_cut, palindrome_partitioning
// Interface: one of parts(text), parts(text, size), parts(first, last), of a
//            text or of integers; returns a number, the texts of the parts, or
//            the places behind their ends
// Claims:    it takes the fewest on all small inputs; it takes the fewest on
//            others; its time grows as the cube of the length at most
// Convicts:  one that takes the longest at each step, or the longest of all
//            first; one that counts parts; one that looks for odd lengths
//            alone; one whose parts are in no order; one that tries all
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace palindrome_parts {

using subject = callable::subject<std::string>;
report judge(const subject&, const settings&);

}  // namespace palindrome_parts

template <class F>
report palindrome_partition(F function,
                            const settings& how = settings::standard()) {
    const auto subject = callable::of_text(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: parts(std::string)");
    return palindrome_parts::judge(subject, how);
}

}  // namespace tenet::laws
