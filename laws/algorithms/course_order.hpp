// course_order: an order in which each course comes behind those it requires.
//
// A pair is a course and one that it requires; or the other way around, if of
// two courses and the pair {0, 1} it tells the order 0, 1, which no problem
// accepts. Any order will do. Where courses require each other in a circle, or
// one itself, the answer is an empty list or nothing. A pair may be given
// twice. No chain is longer than a thousand, so that recursion may be used.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      find_order, topological_sort
// Interface: one of order(n, pairs), order(pairs, n), where pairs is a vector
//            of pairs, of arrays or of vectors of two integers; returns a list
//            or an optional
// Claims:    it is right about all small inputs; its time grows as n + m; it is
//            right about others; it is right about many courses
// Convicts:  one that turns pairs or the order around, returns what comes
//            before a circle, looks for no circle, overlooks one of a single
//            course, takes diamonds for circles, leaves courses out that no
//            pair mentions, counts a pair once that is given twice, goes by how
//            many are required; one that looks at all pairs for each course,
//            or goes again and again where it has been
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace courses {

using subject = callable::subject<int, callable::pairs>;
report judge(const subject&, const settings&);

}  // namespace courses

template <class F>
report course_order(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<int, callable::pairs>(
        function, std::tuple(callable::name{"n"}, callable::list("pairs")),
        [](auto n, auto pairs) { return std::tuple(n, pairs); },
        [](auto n, auto pairs) { return std::tuple(pairs, n); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: course_order(int, std::vector<std::vector<int>>&)");
    return courses::judge(subject, how);
}

}  // namespace tenet::laws
