// wildcard_match: whether a whole text is as a pattern with wildcards says.
//
// '?' stands for any one element, '*' for any number of them; nothing else is
// special. The text has neither. Which argument is the pattern, is found by
// trial.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      glob_match
// Interface: one of match(text, pattern), match(pattern, text), match(text,
//            pattern, size, size), of texts or of integers; returns a truth
// Claims:    it is right about all small inputs; its time grows as a power of
//            the lengths; it is right about others
// Convicts:  one whose star takes one at least, or one at most, or all that it
//            can; one that matches a beginning; one that minds one star alone;
//            one whose ? may stand for none; one that tries all ways
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace wildcards {

using subject = callable::subject<std::string, std::string>;
report judge(subject, const settings&);

}  // namespace wildcards

template <class F>
report wildcard_match(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: match(std::string, std::string)");
    return wildcards::judge(subject, how);
}

}  // namespace tenet::laws
