// matrix_search: finds x in a matrix whose rows and columns are sorted.
//
// Row and column of an element that is equivalent to x. Rows need not follow
// each other in order; where they do, lower_bound over all of them is faster.
//
// Technique:  a staircase from the upper right corner: what is less than x
//             rules out the rest of its row, what is greater that of its column
// Complexity: at most 2 (rows + columns - 1) comparisons; space O(1)
// Reference:  D. Gries, The Science of Programming, 1981, 16.4 (saddleback
//             search); R. S. Bird, Improving Saddleback Search, 2006
// Laws:       matrix_search
// See also:   lower_bound
//
// Example:
//   const std::array<std::array<int, 3>, 2> matrix{{{1, 4, 7}, {2, 5, 8}}};
//   matrix_search(matrix, 5) == std::pair<std::size_t, std::size_t>(1, 1)
#pragma once

#include <cassert>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument.
struct matrix_search_function {
    template <class Matrix>
    using element_in =
        std::ranges::iterator_t<std::ranges::range_reference_t<Matrix>>;

    // Row and column of one that is equivalent, std::nullopt if there is none.
    // All rows are as long as the first. Throws what the comparator and the
    // projection throw.
    template <std::ranges::random_access_range Matrix, class T,
              class Projection = std::identity,
              std::indirect_strict_weak_order<
                  const T*, std::projected<element_in<Matrix>, Projection>>
                  Compare = std::ranges::less>
    requires std::ranges::random_access_range<
        std::ranges::range_reference_t<Matrix>>
    constexpr std::optional<std::pair<std::size_t, std::size_t>> operator()(
        Matrix&& matrix, const T& value, Compare compare = {},
        Projection projection = {}) const {
        const auto rows = std::ranges::distance(matrix);
        auto left = rows > 0 ? length(*std::ranges::begin(matrix)) : 0;
        std::ranges::range_difference_t<Matrix> at = 0;
        // Loop invariant: it is in the first columns left, from this row on.
        while (at < rows && left > 0) {
            auto&& row = std::ranges::begin(matrix)[at];
            assert(left <= length(row));
            auto&& last = std::ranges::begin(row)[left - 1];
            auto&& seen = std::invoke(projection, last);
            if (std::invoke(compare, seen, value))
                ++at;
            else if (std::invoke(compare, value, seen))
                --left;
            else
                return std::pair(static_cast<std::size_t>(at),
                                 static_cast<std::size_t>(left - 1));
        }
        return std::nullopt;
    }

private:
    template <class Row>
    static constexpr auto length(Row&& row) {
        return std::ranges::distance(row);
    }
};

inline constexpr matrix_search_function matrix_search{};

}  // namespace tenet
