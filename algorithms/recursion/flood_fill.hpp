// flood_fill: gives a cell of a grid, and all of the same colour that hang
// together with it, another colour.
//
// Cells hang together by their sides, not by their corners.
//
// Technique:  recursion on the neighbours of a filled cell, unrolled with an
//             explicit stack, a run of a row at a time: beside a run, one cell
//             of each run of the rows above and below is pushed
// Complexity: O(cells filled); space O(cells filled) at worst, and usually
//             little more than the runs in a row
// Reference:  A. R. Smith, Tint Fill, SIGGRAPH 1979
// Laws:       flood_fill
//
// Example:
//   std::vector<std::string> grid = {"..#", ".#.", "#.."};
//   flood_fill(grid, 0, 1, 'o') == 3 &&
//       grid == std::vector<std::string>{"oo#", "o#.", "#.."}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The grid
// is a range of rows, which may differ in length. Returns how many cells have
// changed: none where the colour is the one before. Precondition: the cell is
// in the grid. Throws std::bad_alloc, or what comparing and assigning colours
// throws; what has been filled by then stays so.
struct flood_fill_function {
private:
    template <class Grid>
    class filler {
    public:
        using row = std::ranges::range_reference_t<Grid>;
        using colour = std::ranges::range_value_t<row>;

        constexpr filler(Grid& grid, colour before, colour after)
            : grid_(grid),
              before_(std::move(before)),
              after_(std::move(after)) {}

        constexpr std::size_t fill_from(std::size_t y, std::size_t x) {
            seeds_.emplace_back(y, x);
            std::size_t filled = 0;
            while (!seeds_.empty()) {
                const auto [seed_y, seed_x] = seeds_.back();
                seeds_.pop_back();
                filled += fill_run(seed_y, seed_x);
            }
            return filled;
        }

    private:
        // That of the seed, unless another seed has led to it.
        constexpr std::size_t fill_run(std::size_t y, std::size_t x) {
            row&& cells = element(grid_, y);
            if (!is_before(cells, x)) return 0;
            std::size_t first = x, last = x;
            while (first > 0 && is_before(cells, first - 1)) --first;
            while (last < size_of(cells) && is_before(cells, last)) ++last;
            for (std::size_t i = first; i < last; ++i)
                element(cells, i) = after_;
            if (y > 0) push_runs(y - 1, first, last);
            if (y + 1 < size_of(grid_)) push_runs(y + 1, first, last);
            return last - first;
        }
        // The first cell in [first, last) of each run that reaches into it.
        constexpr void push_runs(std::size_t y, std::size_t first,
                                 std::size_t last) {
            row&& cells = element(grid_, y);
            last = std::min(last, size_of(cells));
            for (std::size_t x = first; x < last; ++x)
                if (is_before(cells, x) &&
                    (x == first || !is_before(cells, x - 1)))
                    seeds_.emplace_back(y, x);
        }

        template <class Range>
        constexpr bool is_before(Range& cells, std::size_t x) const {
            return element(cells, x) == before_;
        }

        Grid& grid_;
        colour before_;
        colour after_;
        std::vector<std::pair<std::size_t, std::size_t>> seeds_;
    };

    template <class Range>
    static constexpr decltype(auto) element(Range& range, std::size_t i) {
        return std::ranges::begin(
            range)[static_cast<std::ranges::range_difference_t<Range>>(i)];
    }
    template <class Range>
    static constexpr std::size_t size_of(Range& range) {
        return static_cast<std::size_t>(std::ranges::distance(range));
    }

public:
    template <std::ranges::random_access_range Grid>
    requires std::ranges::random_access_range<
        std::ranges::range_reference_t<Grid>>
    constexpr std::size_t operator()(
        Grid&& grid, std::size_t row, std::size_t column,
        const typename filler<std::remove_reference_t<Grid>>::colour& colour)
        const {
        assert(row < size_of(grid));
        auto&& cells = element(grid, row);
        assert(column < size_of(cells));
        if (element(cells, column) == colour) return 0;
        return filler<std::remove_reference_t<Grid>>(
                   grid, element(cells, column), colour)
            .fill_from(row, column);
    }
};

inline constexpr flood_fill_function flood_fill{};

}  // namespace tenet
