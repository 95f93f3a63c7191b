// n_queens: every placement of n queens of which none attacks another, once.
//
// A placement is the column of each row, from 0 or from 1, or a board, of texts
// with a Q for a queen or of lists of 0 and 1. The answer is a list of them in
// any order, how many there are, one of them, or whether there is one.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      queens, total_n_queens
// Interface: one of queens(n), where n is at least 1; returns a list of
//            placements, a number, a placement or an optional one, a truth
// Claims:    it is right about up to 6 queens; its time grows as the boards
//            without an attack; it is right about 7 and 8 queens
// Convicts:  one that ignores one diagonal or both, the columns, or diagonals
//            of more than one step; that misses the last, that finds one
//            twice
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace queens {

using subject = callable::subject<int>;
report judge(const subject&, const settings&);

}  // namespace queens

template <class F>
report n_queens(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::of<int>(function, std::tuple(callable::name{"$0"}),
                          [](auto n) { return std::tuple(n); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: n_queens(int)");
    return queens::judge(subject, how);
}

}  // namespace tenet::laws
