// flood_fill: gives a cell of a grid, and all of its colour that hang together
// with it, another colour.
//
// Cells hang together by their sides. The cell is in the grid, whose rows are
// equally long; the new colour may be the old one. Either the grid is changed,
// or another is returned; a number or a truth that is returned is not judged.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      fill, paint_fill
// Interface: one of fill(grid, row, column, colour), where the grid is a vector
//            of vectors of any integers or of chars, or of texts; returns
//            nothing, a grid, or a number or a truth
// Claims:    it fills all small grids; its time grows as the cells; it fills
//            others; it fills a winding way
// Convicts:  one that fills across corners, forgets a side or turns, never ends
//            where the colour is the same, fills what does not hang together,
//            confuses rows and columns
#pragma once

#include <functional>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <vector>

namespace tenet::laws {

namespace floods {

using rows = callable::number_rows;

struct place {
    int row = 0;
    int column = 0;
};

struct subject {
    std::function<value(const rows&, place, int colour)> fill;
    std::string grid;  // its type
    bool of_letters = false;
};

report judge(const subject&, const settings&);

// Colours are numbers from 0, or letters from a.
template <class Grid>
using cell_of = typename Grid::value_type::value_type;
template <class Grid>
constexpr bool of_letters = std::same_as<cell_of<Grid>, char>;
template <class Cell>
Cell painted(int colour) {
    return static_cast<Cell>(std::same_as<Cell, char> ? 'a' + colour : colour);
}

template <class Grid>
Grid grid_of(const rows& colours) {
    Grid grid;
    for (const auto& row : colours) {
        auto& cells = grid.emplace_back();
        for (const int colour : row)
            cells.push_back(painted<cell_of<Grid>>(colour));
    }
    return grid;
}

template <class F, class Grid>
concept fills = requires(F& f, Grid& grid, cell_of<Grid> colour) {
    f(grid, 0, 0, colour);
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
template <class Grid, class F>
value filled_by(F& f, const rows& colours, place at, int colour) {
    Grid grid = grid_of<Grid>(colours);
    const auto cell = painted<cell_of<Grid>>(colour);
    using answer = std::decay_t<decltype(f(grid, 0, 0, cell))>;
    if constexpr (std::is_void_v<answer> || std::is_arithmetic_v<answer>) {
        f(grid, at.row, at.column, cell);
        return callable::answered(grid);
    } else {
        return callable::answered(f(grid, at.row, at.column, cell));
    }
}
#pragma GCC diagnostic pop

template <class... Grid>
struct grids {};

template <class F>
subject subject_of(F&, grids<>) {
    return {};
}
template <class F, class First, class... Rest>
subject subject_of(F& f, grids<First, Rest...>) {
    if constexpr (fills<F, First>)
        return {[&f](const rows& colours, place at, int colour) {
                    return filled_by<First>(f, colours, at, colour);
                },
                type_name<First>(), of_letters<First>};
    else
        return subject_of(f, grids<Rest...>());
}

template <class T>
using table = std::vector<std::vector<T>>;
using all_grids =
    grids<table<int>, table<long long>, table<long>, table<short>,
          table<unsigned>, table<unsigned char>, table<signed char>,
          table<char>, std::vector<std::string>, table<std::size_t>>;

template <class F, class... Grid>
constexpr bool fills_any(grids<Grid...>) {
    return (fills<F, Grid> || ...);
}

}  // namespace floods

template <class F>
report flood_fill(F function, const settings& how = settings::standard()) {
    static_assert(floods::fills_any<F>(floods::all_grids()),
                  "needs: flood_fill(std::vector<std::vector<int>>&, int, int, "
                  "int)");
    return floods::judge(floods::subject_of(function, floods::all_grids()),
                         how);
}

}  // namespace tenet::laws
