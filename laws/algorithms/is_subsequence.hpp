// is_subsequence: whether what is left of a text, if letters are removed, can
// be another text.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of is_subsequence(part, whole), is_subsequence(first, last,
//            first, last), where both are texts, vectors of chars, or lists of
//            any integers; returns a truth
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that looks for a run, ignores the order, matches a letter of
//            the whole twice, wants the last or the first letters to match, is
//            wrong about an empty part, starts anew where letters differ, fills
//            a table
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace subsequences {

using subject = callable::subject<std::string, std::string>;
report judge(const subject&, const settings&);

}  // namespace subsequences

template <class F>
report is_subsequence(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: is_subsequence(std::string part, std::string whole)");
    return subsequences::judge(subject, how);
}

}  // namespace tenet::laws
