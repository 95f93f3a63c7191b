// minimum_covering_window: the shortest part of a text in which all that is
// wanted occurs, each letter as often as it is wanted.
//
// Its length, or itself, or where it is; which, is seen from one call. Of
// several shortest, any; an empty one, 0, -1 or nothing if there is none.
//
// Judges:    a function, an object that can be called, such as min_window, or a
//            class of one public function
// Also:      min_window
// Interface: one of cover(text, wanted), cover(first, last, first, last), where
//            both are texts, vectors of chars, or lists of any integers;
//            returns a number, a text, a list, a part of the text or two places
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that wants each letter only once, that takes the first that
//            covers or the longest, that shrinks by one only, forgets the last
//            window, ends one too late, tries all parts
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace covering {

using subject = callable::subject<std::string, std::string>;
report judge(const subject&, const settings&);

}  // namespace covering

template <class F>
report minimum_covering_window(F function,
                               const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: cover(std::string text, std::string wanted)");
    return covering::judge(subject, how);
}

}  // namespace tenet::laws
