// exact_cover: choices of options that cover each item once.
//
// Options are lists of items, from 0, or rows of a matrix of 0 and 1; none is
// empty. A choice is the places of the options, from 0, in any order. The
// answer is all choices, in any order, one of them, how many there are, or
// whether there is one.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      dancing_links, algorithm_x
// Interface: one of cover(items, options), cover(options, items), where items
//            is how many there are, or cover(matrix), of vectors of vectors of
//            any integers; returns a list or a range of lists, a list, an
//            optional one, a number, or a truth
// Claims:    it is right about all small inputs; it is right about others; it
//            finds the pairings of 8
// Convicts:  one that covers an item twice, that leaves one out, that finds the
//            first only or none of the last, that chooses an option alone, that
//            takes equal options for one, that does not link in again what it
//            has unlinked
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace exact_covers {

using of_lists = callable::subject<int, callable::number_rows>;
using of_matrix = callable::subject<callable::number_rows>;

report judge(const of_lists&, const settings&);
report judge(const of_matrix&, const settings&);

}  // namespace exact_covers

template <class F>
report exact_cover(F function, const settings& how = settings::standard()) {
    using callable::list;
    const auto lists = callable::of<int, callable::number_rows>(
        function, std::tuple(callable::name{"items"}, list("options")),
        [](auto items, auto options) { return std::tuple(items, options); },
        [](auto items, auto options) { return std::tuple(options, items); });
    if constexpr (callable::is_taken<decltype(lists)>) {
        return exact_covers::judge(lists, how);
    } else {
        const auto matrix = callable::of<callable::number_rows>(
            function, std::tuple(list("matrix")),
            [](auto rows) { return std::tuple(rows); });
        static_assert(callable::is_taken<decltype(matrix)>,
                      "needs: exact_cover(int items, "
                      "std::vector<std::vector<int>>& options), or "
                      "exact_cover(std::vector<std::vector<int>>& matrix)");
        return exact_covers::judge(matrix, how);
    }
}

}  // namespace tenet::laws
