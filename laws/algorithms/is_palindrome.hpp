// is_palindrome: whether a text or a list reads the same from both ends.
//
// Of lower-case letters, or of the numbers of those.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of is_palindrome(text), is_palindrome(first, last),
//            is_palindrome(pointer, length), where the text is a text, a vector
//            of chars, or a list of any integers; returns a truth
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that forgets the pair in the middle or at the ends, that looks
//            at one pair only, is wrong about odd or even lengths, the empty
//            text or one letter, compares each half's letters in any order,
//            cuts off letter by letter
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace palindrome_checks {

using subject = callable::subject<std::string>;
report judge(const subject&, const settings&);

}  // namespace palindrome_checks

template <class F>
report is_palindrome(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::of<std::string>(function, std::tuple(callable::list("text")),
                                  [](auto text) { return std::tuple(text); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: is_palindrome(std::string)");
    return palindrome_checks::judge(subject, how);
}

}  // namespace tenet::laws
