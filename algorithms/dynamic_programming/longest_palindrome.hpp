// longest_palindrome: the longest part of a sequence that reads the same
// backwards.
//
// Technique:  dynamic programming: what lies within a palindrome that is known
//             repeats what lies at the other side of its centre, so that no
//             element is compared again that lies within one
// Invariant:  right is the furthest end of all palindromes found so far, and
//             centre is that of the first that ends there
// Complexity: at most 3 n comparisons; space O(n)
// Reference:  G. Manacher, A New Linear-Time "On-Line" Algorithm for Finding
//             the Smallest Initial Palindrome of a String, Journal of the ACM
//             22(3), 1975
// Laws:       longest_palindrome
// See also:   is_palindrome, palindrome_partition
//
// Example:
//   const std::string_view text = "bananas";
//   const auto found = longest_palindrome(text);
//   std::string_view(found.begin(), found.end()) == "anana"
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace tenet {

// equal is an equivalence. Returns the first of the longest ones, empty only in
// an empty range. Throws
// what the comparison, the projection and an allocation throw.
template <std::ranges::random_access_range R,
          class Equal = std::ranges::equal_to, class Projection = std::identity>
constexpr std::ranges::borrowed_subrange_t<R> longest_palindrome(
    R&& range, Equal equal = {}, Projection projection = {}) {
    using difference = std::ranges::range_difference_t<R>;
    const auto first = std::ranges::begin(range);
    const auto n = static_cast<std::size_t>(std::ranges::distance(range));
    const auto same = [&](std::size_t i, std::size_t j) {
        return static_cast<bool>(std::invoke(
            equal, std::invoke(projection, first[static_cast<difference>(i)]),
            std::invoke(projection, first[static_cast<difference>(j)])));
    };
    // Centre 2 i lies before element i, 2 i + 1 upon it. The palindrome about
    // c, of lengths[c] elements, is [(c - length) / 2, (c + length) / 2).
    std::vector<std::size_t> lengths(2 * n + 1, 0);
    std::size_t centre = 0, right = 0, best = 0;
    for (std::size_t c = 0; c <= 2 * n; ++c) {
        std::size_t& length = lengths[c];
        length =
            c < right ? std::min(lengths[2 * centre - c], right - c) : c % 2;
        while (length < c && c + length < 2 * n &&
               same((c - length) / 2 - 1, (c + length) / 2))
            length += 2;
        if (c + length > right) {
            centre = c;
            right = c + length;
        }
        if (length > lengths[best]) best = c;
    }
    const auto begin = static_cast<difference>((best - lengths[best]) / 2);
    const auto end = static_cast<difference>((best + lengths[best]) / 2);
    return {first + begin, first + end};
}

}  // namespace tenet
