// longest_common_subsequence: the most elements that two sequences share in
// order.
//
// Technique:  dynamic programming over the lengths of what is left of both, and
//             divide and conquer: the lengths alone, from both ends, say where
//             the second is cut when the first is cut in half
// Complexity: at most 2 n m comparisons; space O(m + log n) beside the answer
// Reference:  D. S. Hirschberg, A linear space algorithm for computing maximal
//             common subsequences, Communications of the ACM 18(6), 1975
// Laws:       longest_common_subsequence
// See also:   edit_distance
//
// Example:
//   const std::string_view word = "human", other = "chimpanzee";
//   std::string common;
//   for (const auto& [i, j] : longest_common_subsequence(word, other))
//       common += word[i];
//   common == "hman"
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// Returns how long the longest is that a has in common with each beginning of
// b, shortest first.
template <std::random_access_iterator I, std::random_access_iterator J,
          class Equal>
constexpr std::vector<std::size_t> common_lengths(I a, I a_end, J b, J b_end,
                                                  Equal& equal) {
    std::vector<std::size_t> lengths(static_cast<std::size_t>(b_end - b) + 1,
                                     0);
    for (; a != a_end; ++a) {
        // Of all before this element of a, and of one element of b less.
        std::size_t before_both = 0;
        std::size_t j = 0;
        for (J y = b; y != b_end; ++y, ++j) {
            const std::size_t before = lengths[j + 1];
            lengths[j + 1] = std::invoke(equal, *a, *y)
                                 ? before_both + 1
                                 : std::max(before, lengths[j]);
            before_both = before;
        }
    }
    return lengths;
}

// Returns where b is cut best when a is cut at middle.
template <class I, class J, class Equal>
constexpr std::size_t common_cut(I a, I middle, I a_end, J b, J b_end,
                                 Equal& equal) {
    const auto before = common_lengths(a, middle, b, b_end, equal);
    const auto behind = common_lengths(std::make_reverse_iterator(a_end),
                                       std::make_reverse_iterator(middle),
                                       std::make_reverse_iterator(b_end),
                                       std::make_reverse_iterator(b), equal);
    std::size_t cut = 0;
    for (std::size_t j = 1; j < before.size(); ++j)
        if (before[j] + behind[before.size() - 1 - j] >
            before[cut] + behind[before.size() - 1 - cut])
            cut = j;
    return cut;
}

// Appends the places of what [a, a_end) and [b, b_end) have in common, where a
// is at place i and b at place j.
template <class I, class J, class Equal>
constexpr void add_common(
    I a, I a_end, std::size_t i, J b, J b_end, std::size_t j, Equal& equal,
    std::vector<std::pair<std::size_t, std::size_t>>& common) {
    if (a == a_end || b == b_end) return;
    if (a_end - a == 1) {
        for (; b != b_end; ++b, ++j)
            if (std::invoke(equal, *a, *b)) {
                common.emplace_back(i, j);
                return;
            }
        return;
    }
    const I middle = a + (a_end - a) / 2;
    const std::size_t half = static_cast<std::size_t>(middle - a);
    const std::size_t cut = common_cut(a, middle, a_end, b, b_end, equal);
    const J split = b + static_cast<std::iter_difference_t<J>>(cut);
    add_common(a, middle, i, b, split, j, equal, common);
    add_common(middle, a_end, i + half, split, b_end, j + cut, equal, common);
}

// Returns the places of its elements in both, from 0; of several longest ones,
// one. Throws what the comparison and an allocation throw.
template <std::ranges::random_access_range A,
          std::ranges::random_access_range B,
          class Equal = std::ranges::equal_to>
constexpr std::vector<std::pair<std::size_t, std::size_t>>
longest_common_subsequence(A&& a, B&& b, Equal equal = {}) {
    std::vector<std::pair<std::size_t, std::size_t>> common;
    const auto a_begin = std::ranges::begin(a);
    const auto b_begin = std::ranges::begin(b);
    add_common(a_begin, a_begin + std::ranges::distance(a), 0, b_begin,
               b_begin + std::ranges::distance(b), 0, equal, common);
    return common;
}

}  // namespace tenet
