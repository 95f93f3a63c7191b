// knights_tour: moves a knight over a board so that it visits each cell once.
//
// A tour is open and may end anywhere. It begins at the cell that is given,
// else where it likes; who begins in a corner may miss tours from elsewhere.
// The answer is a board of the steps in which cells are visited, from 0 or 1; a
// list of the cells, rows and columns from 0, in the order of the tour; or
// whether there is one. Where there is none, it is nothing, false or empty.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      knight_tour, knights_path
// Interface: one of tour(rows, columns, row, column), tour(n, row, column),
//            tour(rows, columns), tour(n), of any integers; returns a vector of
//            vectors, a list of pairs, an optional one, or a truth
// Claims:    it is right about boards of up to 20 cells; it is right about
//            longer ones; it finds tours of up to 31 by 31
// Convicts:  one that never turns back, that does not free a cell on its way
//            back, that leaves the last cell out, that makes other moves, that
//            knows no board without a tour, that begins elsewhere
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace knights {

enum class given { board_and_cell, square_and_cell, board, square };

// Called with rows, columns, and the row and the column of the start.
struct subject {
    std::function<value(int, int, int, int)> call;
    given takes{};
    std::string arguments;
    std::string text(const settings& how, const std::string& usual) const {
        return (how.called.empty() ? usual : how.called) + '(' + arguments +
               ')';
    }
};

report judge(const subject&, const settings&);

template <class F>
auto of_square(F& f) {
    using callable::name;
    const auto of_cell = callable::of<int, int, int>(
        f, std::tuple(name{"$0"}, name{"$2"}, name{"$3"}),
        [](auto n, auto row, auto column) {
            return std::tuple(n, row, column);
        });
    if constexpr (callable::is_taken<decltype(of_cell)>) {
        return subject{[call = of_cell.call](int n, int, int row, int column) {
                           return call(n, row, column);
                       },
                       given::square_and_cell, of_cell.arguments};
    } else {
        const auto of_any = callable::of<int>(
            f, std::tuple(name{"$0"}), [](auto n) { return std::tuple(n); });
        static_assert(callable::is_taken<decltype(of_any)>,
                      "needs: knights_tour(int rows, int columns, int row, int "
                      "column)");
        return subject{
            [call = of_any.call](int n, int, int, int) { return call(n); },
            given::square, of_any.arguments};
    }
}

template <class F>
auto of(F& f) {
    using callable::name;
    const auto of_cell = callable::of<int, int, int, int>(
        f, std::tuple(name{"$0"}, name{"$1"}, name{"$2"}, name{"$3"}),
        [](auto... each) { return std::tuple(each...); });
    const auto of_board = callable::of<int, int>(
        f, std::tuple(name{"$0"}, name{"$1"}),
        [](auto... each) { return std::tuple(each...); });
    if constexpr (callable::is_taken<decltype(of_cell)>)
        return subject{of_cell.call, given::board_and_cell, of_cell.arguments};
    else if constexpr (callable::is_taken<decltype(of_board)>)
        return subject{[call = of_board.call](int rows, int columns, int, int) {
                           return call(rows, columns);
                       },
                       given::board, of_board.arguments};
    else
        return of_square(f);
}

}  // namespace knights

template <class F>
report knights_tour(F function, const settings& how = settings::standard()) {
    return knights::judge(knights::of(function), how);
}

}  // namespace tenet::laws
