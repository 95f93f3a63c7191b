// word_break: takes a text apart into words of a list.
//
// A word may be used any number of times; an empty one is not used.
//
// Technique:  dynamic programming over the beginnings of the text: one is made
//             of words if a shorter one is, and a word follows it
// Complexity: O(n s) comparisons, where s is the length of all words together;
//             space O(n)
// Reference:  T. H. Cormen, C. E. Leiserson, R. L. Rivest, C. Stein,
//             Introduction to Algorithms, 4th edition, chapter 14
// Laws:       word_break
// See also:   palindrome_partition
//
// Example:
//   const std::vector<std::string_view> words{"the", "there", "rein", "in"};
//   const std::string_view text = "therein";
//   word_break(text, words) == std::vector<std::size_t>{0, 2}
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// Returns the words that make the text, in order, by their places in the list;
// of several ways, one; none if there is no way. An empty text is made of no
// word. Throws what the comparison and an allocation throw.
template <std::ranges::random_access_range Text,
          std::ranges::forward_range Words, class Equal = std::ranges::equal_to>
requires std::ranges::forward_range<std::ranges::range_reference_t<Words>>
constexpr std::optional<std::vector<std::size_t>> word_break(Text&& text,
                                                             Words&& words,
                                                             Equal equal = {}) {
    using difference = std::ranges::range_difference_t<Text>;
    const auto first = std::ranges::begin(text);
    const auto n = static_cast<std::size_t>(std::ranges::distance(text));
    // By which word a beginning of the text was made of a shorter one.
    struct step {
        std::size_t from = 0, word = 0;
        bool is_made = false;
    };
    std::vector<step> steps(n + 1);
    steps[0].is_made = true;
    for (std::size_t i = 0; i < n; ++i) {
        if (!steps[i].is_made) continue;
        const auto rest = first + static_cast<difference>(i);
        std::size_t place = 0;
        for (auto&& word : words) {
            const auto size =
                static_cast<std::size_t>(std::ranges::distance(word));
            if (size <= n - i && !steps[i + size].is_made &&
                std::ranges::equal(
                    word,
                    std::views::counted(rest, static_cast<difference>(size)),
                    std::ref(equal)))
                steps[i + size] = {i, place, true};
            ++place;
        }
    }
    if (!steps[n].is_made) return std::nullopt;
    std::vector<std::size_t> made_of;
    for (std::size_t i = n; i > 0; i = steps[i].from)
        made_of.push_back(steps[i].word);
    std::ranges::reverse(made_of);
    return made_of;
}

}  // namespace tenet
