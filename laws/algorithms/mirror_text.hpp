// mirror_text: whether a text reads the same from both ends, but for marks.
//
// Letters count, in either case alike, and digits, both of ASCII; all other
// characters are passed over, those that are negative as char, too. A text in
// which none counts reads the same. None has '\0' in it.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      valid_palindrome
// Interface: one of mirror_text(text), mirror_text(text, length),
//            mirror_text(first, last), mirror_text(pointer, length),
//            mirror_text(pointer), where the text is a text, a part of one, or
//            a vector of chars; returns a truth
// Claims:    it is right about all small inputs; it is right about every two
//            characters; it is right about others; it is right about long ones;
//            its time grows as n log n at most
// Convicts:  one that minds the case or marks, passes over digits, a single
//            mark only, or no mark at the ends; that takes a digit for a
//            letter, a neighbour of letters for one of them, or what is beyond
//            ASCII; that runs off a text of marks, says no to it, or forgets a
//            pair; that cuts off or erases one at a time
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace mirrors {

using subject = callable::subject<std::string>;
report judge(const subject&, const settings&);

}  // namespace mirrors

template <class F>
report mirror_text(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<std::string>(
        function, std::tuple(callable::list("text")),
        [](auto text) { return std::tuple(text); },
        [](auto text) { return std::tuple(text, callable::size_of(text)); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: mirror_text(std::string)");
    return mirrors::judge(subject, how);
}

}  // namespace tenet::laws
