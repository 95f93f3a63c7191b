// n_queens: all placements of n queens of which none attacks another.
//
// A placement is the column of the queen in each row. They come in
// lexicographic order; a visitor sees each without keeping them all.
//
// Technique:  backtracking: row by row into the columns that are not attacked,
//             which are the bits of a word
// Complexity: 1.6 to 2 n for each placement counted from 8 to 12 queens, and
//             exponential in n; space O(n), beside the answer
// Reference:  M. Richards, Backtracking Algorithms in MCPL using Bit Patterns
//             and Recursion, 1997; sequence A000170 of the OEIS
// Laws:       n_queens
//
// Example:
//   const std::vector<std::vector<int>> both{{1, 3, 0, 2}, {2, 0, 3, 1}};
//   n_queens(4) == both && n_queens(8).size() == 92
#pragma once

#include <bit>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <vector>

namespace tenet {

template <class Visit>
class n_queens_search {
public:
    constexpr n_queens_search(int n, Visit& visit)
        : columns_(static_cast<std::size_t>(n), 0),
          board_((std::uint64_t{1} << n) - 1),
          visit_(visit) {}

    // Bits are columns that are taken, and those that diagonals down to the
    // left and to the right attack in this row. Returns false to stop.
    constexpr bool place(std::size_t row = 0, std::uint64_t taken = 0,
                         std::uint64_t left = 0, std::uint64_t right = 0) {
        if (row == columns_.size()) return goes_on();
        for (auto open = board_ & ~(taken | left | right); open != 0;
             open &= open - 1) {
            const std::uint64_t queen = open & (~open + 1);
            columns_[row] = std::countr_zero(queen);
            if (!place(row + 1, taken | queen, (left | queen) >> 1,
                       (right | queen) << 1))
                return false;
        }
        return true;
    }

private:
    constexpr bool goes_on() {
        const std::vector<int>& columns = columns_;
        if constexpr (std::is_void_v<decltype(visit_(columns))>)
            return std::invoke(visit_, columns), true;
        else
            return static_cast<bool>(std::invoke(visit_, columns));
    }

    std::vector<int> columns_;
    std::uint64_t board_;
    Visit& visit_;
};

// Calls visit with a const std::vector<int>& for each placement, until it
// returns false if it returns anything. Precondition: 0 <= n <= 32.
template <std::invocable<const std::vector<int>&> Visit>
constexpr void n_queens(int n, Visit visit) {
    assert(0 <= n && n <= 32);
    n_queens_search<Visit>(n, visit).place();
}

// All of them; of no queens there is one. The second half are mirror images of
// the first, in the opposite order. Precondition: 0 <= n <= 32.
constexpr std::vector<std::vector<int>> n_queens(int n) {
    std::vector<std::vector<int>> all;
    n_queens(n, [&all, n](const std::vector<int>& columns) {
        const bool is_second = n > 0 && 2 * columns[0] >= n;
        if (!is_second) all.push_back(columns);
        return !is_second;
    });
    for (std::size_t i = all.size(); i-- > 0;) {
        if (n == 0 || 2 * all[i][0] == n - 1) continue;  // its own half
        all.push_back(all[i]);
        for (int& column : all.back()) column = n - 1 - column;
    }
    return all;
}

}  // namespace tenet
