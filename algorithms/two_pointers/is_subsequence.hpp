// is_subsequence: whether a range is left of another if elements are removed.
//
// For one question. For many about the same range, keep the places of each
// value and search those by halves.
//
// Technique:  two pointers: each element of the part is matched with the first
//             that is equal to it behind the last match
// Complexity: at most n comparisons, n the length of the whole; space O(1)
// Reference:  R. A. Baeza-Yates, Searching subsequences, Theoretical Computer
//             Science 78, 1991
// Laws:       is_subsequence
// See also:   merge_sorted, is_palindrome
//
// Example:
//   is_subsequence(std::array{1, 4}, std::array{1, 2, 3, 4, 5})
#pragma once

#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The
// ranges are compared as their projections see them, equal(of part, of whole);
// each is read once.
struct is_subsequence_function {
    template <std::input_iterator I, std::sentinel_for<I> S,
              std::input_iterator J, std::sentinel_for<J> T,
              class Equal = std::ranges::equal_to, class First = std::identity,
              class Second = std::identity>
    requires std::indirectly_comparable<I, J, Equal, First, Second>
    constexpr bool operator()(I part, S part_end, J whole, T whole_end,
                              Equal equal = {}, First of_part = {},
                              Second of_whole = {}) const {
        for (; part != part_end && whole != whole_end; ++whole)
            if (std::invoke(equal, std::invoke(of_part, *part),
                            std::invoke(of_whole, *whole)))
                ++part;
        return part == part_end;
    }

    template <std::ranges::input_range R, std::ranges::input_range Q,
              class Equal = std::ranges::equal_to, class First = std::identity,
              class Second = std::identity>
    requires std::indirectly_comparable<std::ranges::iterator_t<R>,
                                        std::ranges::iterator_t<Q>, Equal,
                                        First, Second>
    constexpr bool operator()(R&& part, Q&& whole, Equal equal = {},
                              First of_part = {}, Second of_whole = {}) const {
        return (*this)(std::ranges::begin(part), std::ranges::end(part),
                       std::ranges::begin(whole), std::ranges::end(whole),
                       std::ref(equal), std::ref(of_part), std::ref(of_whole));
    }
};

inline constexpr is_subsequence_function is_subsequence{};

}  // namespace tenet
