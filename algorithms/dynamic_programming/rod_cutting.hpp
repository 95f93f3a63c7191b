// rod_cutting: the cuts that sell a rod at the greatest price.
//
// The price of a piece depends on its length alone; a piece longer than the
// prices go is not sold.
//
// Technique:  dynamic programming over the lengths: the last piece, and the
//             best for what is left
// Complexity: O(n m) for a length n and m prices; space O(n)
// Reference:  T. H. Cormen, C. E. Leiserson, R. L. Rivest, C. Stein,
//             Introduction to Algorithms, 4th edition, 2022, 14.1
// Laws:       rod_cutting
// See also:   coin_change, knapsack
//
// Example:
//   const auto best = rod_cutting(std::array{1, 5, 8, 9, 10, 17, 17, 20}, 4);
//   best.price == 10 && best.pieces == std::vector<std::size_t>{2, 2}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <type_traits>
#include <vector>

namespace tenet {

template <class Price>
struct rod_cutting_choice {
    Price price{};
    std::vector<std::size_t> pieces;  // their lengths

    friend bool operator==(const rod_cutting_choice&,
                           const rod_cutting_choice&) = default;
};

// Prices are of pieces of length 1, 2, ... Nothing is left over, whatever it
// costs to sell. Prices may be of any arithmetic type; whole ones are added as
// long long. Preconditions: the length is not negative, and 0 where there are
// no prices; the type holds the best prices of all rods up to this one.
template <std::ranges::forward_range Prices, std::integral Length>
requires std::is_arithmetic_v<std::ranges::range_value_t<Prices>>
constexpr auto rod_cutting(Prices&& prices, Length length) {
    using given = std::ranges::range_value_t<Prices>;
    using total = std::conditional_t<std::integral<given>, long long, given>;
    assert(length >= 0);
    assert(length == 0 || !std::ranges::empty(prices));
    const auto whole = static_cast<std::size_t>(length);
    std::vector<total> best(whole + 1, total{});
    std::vector<std::size_t> last(whole + 1, 0);  // piece of those
    for (std::size_t rod = 1; rod <= whole; ++rod) {
        std::size_t piece = 0;
        for (const auto price : prices) {
            if (++piece > rod) break;
            const total with = best[rod - piece] + static_cast<total>(price);
            if (last[rod] > 0 && !(with > best[rod])) continue;
            best[rod] = with;
            last[rod] = piece;
        }
    }
    rod_cutting_choice<total> choice{best[whole], {}};
    for (std::size_t rod = whole; rod > 0; rod -= last[rod])
        choice.pieces.push_back(last[rod]);
    return choice;
}

// The same of a rod as long as the prices go.
template <std::ranges::forward_range Prices>
requires std::is_arithmetic_v<std::ranges::range_value_t<Prices>>
constexpr auto rod_cutting(Prices&& prices) {
    return rod_cutting(prices, std::ranges::distance(prices));
}

}  // namespace tenet
