// longest_common_subsequence: the most elements that two sequences share in
// order.
//
// Technique:  dynamic programming over the lengths of what is left of both
// Complexity: n m comparisons; space n m bytes
// Reference:  R. A. Wagner, M. J. Fischer, The String-to-String Correction
//             Problem, Journal of the ACM 21(1), 1974; D. S. Hirschberg, A
//             linear space algorithm, Communications of the ACM 18(6), 1975
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
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

enum class common_step : unsigned char { skip_first, skip_second, take_both };

// The best step from each pair of places, a row for each in the first.
template <class A, class B, class Equal>
constexpr std::vector<common_step> common_steps(A& a, B& b, Equal& equal) {
    using enum common_step;
    const auto n = static_cast<std::size_t>(std::ranges::distance(a));
    const auto m = static_cast<std::size_t>(std::ranges::distance(b));
    std::vector<common_step> steps(n * m, take_both);
    // Lengths of what is common from a place in the first on, or the next, and
    // from each place in the second.
    std::vector<std::size_t> lengths(m + 1, 0), below(m + 1, 0);
    for (std::size_t i = n; i-- > 0;) {
        std::swap(lengths, below);
        const auto& x = std::ranges::begin(
            a)[static_cast<std::ranges::range_difference_t<A>>(i)];
        for (std::size_t j = m; j-- > 0;) {
            const auto& y = std::ranges::begin(
                b)[static_cast<std::ranges::range_difference_t<B>>(j)];
            const bool same = std::invoke(equal, x, y);
            lengths[j] =
                same ? below[j + 1] + 1 : std::max(below[j], lengths[j + 1]);
            steps[i * m + j] = same                     ? take_both
                               : lengths[j] == below[j] ? skip_first
                                                        : skip_second;
        }
    }
    return steps;
}

// Returns the places of its elements in both, from 0; of several longest ones,
// one.
template <std::ranges::random_access_range A,
          std::ranges::random_access_range B,
          class Equal = std::ranges::equal_to>
constexpr std::vector<std::pair<std::size_t, std::size_t>>
longest_common_subsequence(A&& a, B&& b, Equal equal = {}) {
    const auto n = static_cast<std::size_t>(std::ranges::distance(a));
    const auto m = static_cast<std::size_t>(std::ranges::distance(b));
    const auto steps = common_steps(a, b, equal);
    std::vector<std::pair<std::size_t, std::size_t>> common;
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        const common_step step = steps[i * m + j];
        if (step == common_step::take_both) common.emplace_back(i, j);
        if (step != common_step::skip_second) ++i;
        if (step != common_step::skip_first) ++j;
    }
    return common;
}

}  // namespace tenet
