// palindrome_partition: the fewest palindromes that a sequence is made of.
//
// Technique:  dynamic programming over the beginnings of the sequence: each
//             palindrome adds one part to the best partition of what is before
//             it
// Complexity: O(n^2) comparisons, O(n + p) of a sequence that holds p
//             palindromes; space O(n)
// Reference:  T. H. Cormen, C. E. Leiserson, R. L. Rivest, C. Stein,
//             Introduction to Algorithms, 4th edition, chapter 14
// Laws:       palindrome_partition
// See also:   longest_palindrome, word_break
//
// Example:
//   const std::string_view text = "abacdc";
//   palindrome_partition(text) == std::vector<std::size_t>{3, 6}
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace tenet {

// Returns where each part ends, in order, the last at the end of the range; of
// several partitions into fewest parts, one. An empty range has no part. Throws
// what the comparison and an allocation throw.
template <std::ranges::random_access_range R,
          class Equal = std::ranges::equal_to>
constexpr std::vector<std::size_t> palindrome_partition(R&& range,
                                                        Equal equal = {}) {
    using difference = std::ranges::range_difference_t<R>;
    const auto front = std::ranges::begin(range);
    const auto n = static_cast<std::size_t>(std::ranges::distance(range));
    const auto same = [&](std::size_t i, std::size_t j) {
        return static_cast<bool>(
            std::invoke(equal, front[static_cast<difference>(i)],
                        front[static_cast<difference>(j)]));
    };
    // Of the first elements, as many as the index says: the fewest parts, and
    // where the last of them begins.
    std::vector<std::size_t> fewest(n + 1, n + 1), begins(n + 1, 0);
    fewest[0] = 0;
    // In order of their centres, palindromes that end at a place come before
    // those that begin there.
    for (std::size_t centre = 1; centre < 2 * n; ++centre) {
        std::size_t first = centre / 2, last = (centre + 1) / 2;
        for (;; --first, ++last) {
            if (fewest[first] + 1 < fewest[last]) {
                fewest[last] = fewest[first] + 1;
                begins[last] = first;
            }
            if (first == 0 || last == n || !same(first - 1, last)) break;
        }
    }
    std::vector<std::size_t> ends;
    for (std::size_t end = n; end > 0; end = begins[end]) ends.push_back(end);
    std::ranges::reverse(ends);
    return ends;
}

}  // namespace tenet
