// grid_paths: in how many ways a grid is crossed from corner to corner.
//
// By steps to the right and downwards, from the first cell of the first row to
// the last of the last. A grid has a cell at least; 0 is free, 1 an obstacle.
// Of letters, these are '0' and '1', or '.' and one of '#', '*', 'x' and 'X';
// which, is seen.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      unique_paths, unique_paths_with_obstacles
// Interface: one of paths(grid), where the grid is a vector of vectors of any
//            integers, of bool or of char, or of texts, and paths(rows,
//            columns), of a grid without obstacles; returns a number
// Claims:    it counts the paths of all small inputs; its time grows as the
//            number of cells; it counts the paths of others; it counts the
//            paths of large grids
// Convicts:  one that also steps diagonally, or back; that counts on behind an
//            obstacle in the first row or column, starts or ends on an
//            obstacle, counts steps, takes a row for a column, counts in
//            fewer bits than it returns
#pragma once

#include <climits>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace grids {

using of_grid = callable::subject<callable::number_rows>;
using of_letters = callable::subject<callable::text_list>;
using of_sides = callable::subject<int, int>;

// most: what the type of the answer holds.
report judge(const of_grid&, std::int64_t most, const settings&);
report judge(const of_letters&, std::int64_t most, const settings&);
report judge(const of_sides&, std::int64_t most, const settings&);

// The most that the answer to such arguments holds; of others, of an int.
template <class F, class... Arguments>
constexpr std::int64_t most_of() {
    if constexpr (std::is_invocable_v<F&, Arguments...>) {
        using answer =
            std::remove_cvref_t<std::invoke_result_t<F&, Arguments...>>;
        if constexpr (std::integral<answer>)
            return std::cmp_less(std::numeric_limits<answer>::max(), INT64_MAX)
                       ? std::int64_t(std::numeric_limits<answer>::max())
                       : INT64_MAX;
    }
    return INT_MAX;
}

using rows_of_bool = std::vector<std::vector<bool>>;

template <class F>
of_grid of_bool(F& f) {
    of_grid made;
    made.call = [&f](const callable::number_rows& grid) {
        rows_of_bool rows;
        for (const auto& row : grid) rows.emplace_back(row.begin(), row.end());
        return callable::answered(f(rows));
    };
    made.list = type_name<rows_of_bool>();
    made.arguments = "grid";
    return made;
}

using rows_of_char = std::vector<std::vector<char>>;
using texts = std::vector<std::string>;

// What a grid of them may be converted to, as by a template, it is not.
template <class F>
constexpr bool takes_letters =
    !std::is_invocable_v<F&, std::vector<std::vector<int>>&> &&
    (std::is_invocable_v<F&, rows_of_char&> || std::is_invocable_v<F&, texts&>);

}  // namespace grids

template <class F>
report grid_paths(F function, const settings& how = settings::standard()) {
    const auto one_list = [](auto rows) { return std::tuple(rows); };
    const auto grid = callable::of<callable::number_rows>(
        function, std::tuple(callable::list("grid")), one_list);
    if constexpr (grids::takes_letters<F>) {
        return grids::judge(
            callable::of<callable::text_list>(
                function, std::tuple(callable::list("grid")), one_list),
            std::is_invocable_v<F&, grids::texts&>
                ? grids::most_of<F, grids::texts&>()
                : grids::most_of<F, grids::rows_of_char&>(),
            how);
    } else if constexpr (callable::is_taken<decltype(grid)>) {
        return grids::judge(
            grid, grids::most_of<F, std::vector<std::vector<int>>&>(), how);
    } else if constexpr (std::is_invocable_v<F&, grids::rows_of_bool&>) {
        return grids::judge(grids::of_bool(function),
                            grids::most_of<F, grids::rows_of_bool&>(), how);
    } else {
        const auto sides = callable::of<int, int>(
            function, std::tuple(callable::name{"$0"}, callable::name{"$1"}),
            [](auto rows, auto columns) { return std::tuple(rows, columns); });
        static_assert(callable::is_taken<decltype(sides)>,
                      "needs: grid_paths(std::vector<std::vector<int>>&), or "
                      "grid_paths(int rows, int columns)");
        return grids::judge(sides, grids::most_of<F, int&, int&>(), how);
    }
}

}  // namespace tenet::laws
