// is_palindrome: whether a range reads the same from both ends.
//
// Technique:  two pointers that move towards each other
// Complexity: at most n / 2 comparisons; space O(1)
// Reference:  D. E. Knuth, J. H. Morris and V. R. Pratt, Fast pattern matching
//             in strings, SIAM Journal on Computing 6, 1977
// Laws:       is_palindrome
// See also:   is_subsequence
//
// Example:
//   const std::string text = "Rotor";
//   const auto lower = [](char c) { return c | 32; };
//   is_palindrome(text, {}, lower) && !is_palindrome(text)
#pragma once

#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Elements
// are compared as the projection sees them, the one further left first.
struct is_palindrome_function {
    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              std::indirect_equivalence_relation<std::projected<I, Projection>>
                  Equal = std::ranges::equal_to>
    constexpr bool operator()(I first, S last, Equal equal = {},
                              Projection projection = {}) const {
        for (I end = std::ranges::next(first, last); first != end; ++first) {
            if (first == --end) return true;
            if (!std::invoke(equal, std::invoke(projection, *first),
                             std::invoke(projection, *end)))
                return false;
        }
        return true;
    }

    template <std::ranges::bidirectional_range R,
              class Projection = std::identity,
              std::indirect_equivalence_relation<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Equal = std::ranges::equal_to>
    constexpr bool operator()(R&& range, Equal equal = {},
                              Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(equal), std::ref(projection));
    }
};

inline constexpr is_palindrome_function is_palindrome{};

}  // namespace tenet
