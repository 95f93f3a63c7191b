// edit_distance: the fewest edits that turn one sequence into another.
//
// An edit inserts, erases or replaces one element; edit_script says which. It
// is a metric: symmetric, 0 only of equals, and never shorter by a detour.
//
// Technique:  dynamic programming over the lengths of both: the last step, and
//             the fewest edits before it
// Complexity: n m comparisons; space O(m) for the distance, and n m bytes more
//             for the script
// Reference:  V. I. Levenshtein, Binary codes capable of correcting deletions,
//             insertions, and reversals, 1966; R. A. Wagner, M. J. Fischer, The
//             String-to-String Correction Problem, 1974
// Laws:       edit_distance
// See also:   longest_common_subsequence
//
// Example:
//   const std::string_view from = "horse", to = "ros";
//   using enum edit;
//   const std::vector script{replace, keep, erase, keep, erase};
//   edit_distance(from, to) == 3 && edit_script(from, to) == script
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// A step from the first sequence to the second: keep and replace go on by one
// element in both, insert in the second, erase in the first.
enum class edit : char { keep = '=', replace = '!', insert = '+', erase = '-' };

// Tells note(i, j, step) by which step a best script turns the first i elements
// into the first j, and returns how many edits the whole takes.
template <class A, class B, class Equal, class Note>
constexpr std::size_t note_edits(A& a, B& b, Equal& equal, Note note) {
    const auto n = static_cast<std::size_t>(std::ranges::distance(a));
    const auto m = static_cast<std::size_t>(std::ranges::distance(b));
    std::vector<std::size_t> edits(m + 1, 0), above(m + 1, 0);
    std::iota(edits.begin(), edits.end(), std::size_t{0});
    for (std::size_t i = 1; i <= n; ++i) {
        std::swap(edits, above);
        edits[0] = i;
        const auto& x = std::ranges::begin(
            a)[static_cast<std::ranges::range_difference_t<A>>(i - 1)];
        for (std::size_t j = 1; j <= m; ++j) {
            const auto& y = std::ranges::begin(
                b)[static_cast<std::ranges::range_difference_t<B>>(j - 1)];
            const bool same = std::invoke(equal, x, y);
            const std::size_t both = above[j - 1] + (same ? 0 : 1);
            const std::size_t one = std::min(above[j], edits[j - 1]) + 1;
            edits[j] = std::min(both, one);
            note(i, j,
                 both <= one      ? (same ? edit::keep : edit::replace)
                 : above[j] < one ? edit::erase
                                  : edit::insert);
        }
    }
    return edits.back();
}

template <std::ranges::random_access_range A,
          std::ranges::random_access_range B,
          class Equal = std::ranges::equal_to>
constexpr std::size_t edit_distance(A&& a, B&& b, Equal equal = {}) {
    return note_edits(a, b, equal, [](std::size_t, std::size_t, edit) {});
}

// Returns the steps of a script of fewest edits, from front to back; of several
// ones, one.
template <std::ranges::random_access_range A,
          std::ranges::random_access_range B,
          class Equal = std::ranges::equal_to>
constexpr std::vector<edit> edit_script(A&& a, B&& b, Equal equal = {}) {
    auto i = static_cast<std::size_t>(std::ranges::distance(a));
    auto j = static_cast<std::size_t>(std::ranges::distance(b));
    const std::size_t width = j;
    std::vector<edit> last(i * width, edit::keep);
    note_edits(a, b, equal,
               [&](std::size_t row, std::size_t column, edit step) {
                   last[(row - 1) * width + column - 1] = step;
               });
    std::vector<edit> script;
    while (i + j > 0) {
        const edit step = i == 0   ? edit::insert
                          : j == 0 ? edit::erase
                                   : last[(i - 1) * width + j - 1];
        script.push_back(step);
        if (step != edit::insert) --i;
        if (step != edit::erase) --j;
    }
    std::ranges::reverse(script);
    return script;
}

}  // namespace tenet
