// anagram_windows: where a pattern occurs in a text with its letters in any
// order.
//
// The places where such windows begin, in any order, or how many there are.
//
// Judges:    a function, an object that can be called, such as find_anagrams,
//            or a class of one public function
// Also:      find_anagrams
// Interface: one of find(text, pattern), find(first, last, first, last), where
//            both are texts, vectors of chars, or lists of any integers;
//            returns a list of places, or a number
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that ignores how often a letter occurs, compares sums of
//            letters, finds the pattern itself only, leaves out the first or
//            the last window or those that overlap, looks at every window anew
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace anagrams {

using subject = callable::subject<std::string, std::string>;
report judge(const subject&, const settings&);

}  // namespace anagrams

template <class F>
report anagram_windows(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: find(std::string text, std::string pattern)");
    return anagrams::judge(subject, how);
}

}  // namespace tenet::laws
