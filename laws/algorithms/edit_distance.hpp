// edit_distance: the fewest edits that turn one sequence into another.
//
// An edit inserts, erases or replaces one element. The answer is their number,
// or a script of all steps, or both: a step is a letter, a text that begins
// with it or an enumerator of that value: = or k keeps an element, ! or r
// replaces it, + or i inserts one, - or e erases it (m, s and d are match,
// substitute, delete).
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      levenshtein, levenshtein_distance
// Interface: one of distance(a, b), distance(a, b, size, size), distance(size,
//            size, a, b), distance(first, last, first, last), distance(pointer,
//            length, pointer, length), of texts or of integers; returns a
//            number, a script, or a pair of them
// Claims:    it takes the fewest edits on all small inputs; its time grows as n
//            m; it takes the fewest edits on others
// Convicts:  one without substitution, one that counts different places, one
//            that counts a replacement as two, one that begins with a wrong row
//            or column, one that swaps neighbours, one whose script erases
//            where it should insert, or keeps what differs; one that tries all
//            ways
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace edits {

using subject = callable::subject<std::string, std::string>;
report judge(const subject&, const settings&);

}  // namespace edits

template <class F>
report edit_distance(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_two_texts(function);
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: edit_distance(std::string, std::string)");
    return edits::judge(subject, how);
}

}  // namespace tenet::laws
