// wildcard_match: whether a text is as a pattern with wildcards says.
//
// A question mark stands for any one element, a star for any number of them;
// nothing else is special, and there is no escape. The whole text must match.
//
// Technique:  dynamic programming whose table need not be kept: what an earlier
//             star takes is never reconsidered, for whatever it could take
//             more, the last star could take as well
// Complexity: O(n m) comparisons, O(n + m) with one star; space O(1)
// Reference:  POSIX.1-2017, Shell and Utilities, 2.13 Pattern Matching Notation
// Laws:       wildcard_match
// See also:   edit_distance
//
// Example:
//   const std::string_view name = "readme.md";
//   wildcard_match(name, std::string_view("*.m?"))
#pragma once

#include <functional>
#include <ranges>

namespace tenet {

// one stands for one element of the text, many for any number of elements. An
// element of the pattern comes first in equal(pattern, text). Throws what the
// comparison throws.
template <std::ranges::forward_range Text, std::ranges::forward_range Pattern,
          class Equal = std::ranges::equal_to,
          class Letter = std::ranges::range_value_t<Pattern>>
constexpr bool wildcard_match(Text&& text, Pattern&& pattern, Equal equal = {},
                              const Letter& one = Letter('?'),
                              const Letter& many = Letter('*')) {
    auto t = std::ranges::begin(text);
    auto p = std::ranges::begin(pattern);
    // What follows the last star, and what of the text is tried there.
    auto behind_star = p;
    auto tried = t;
    bool has_star = false;
    while (t != std::ranges::end(text)) {
        const bool more = p != std::ranges::end(pattern);
        if (more && *p == many) {
            has_star = true;
            behind_star = ++p;
            tried = t;
        } else if (more && (*p == one || std::invoke(equal, *p, *t))) {
            ++p;
            ++t;
        } else if (has_star) {
            p = behind_star;
            t = ++tried;
        } else {
            return false;
        }
    }
    while (p != std::ranges::end(pattern) && *p == many) ++p;
    return p == std::ranges::end(pattern);
}

}  // namespace tenet
