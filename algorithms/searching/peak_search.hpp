// peak_search: an element of a range that is not less than its neighbours.
//
// Any of them, not the greatest, in a range that need not be sorted; so it also
// finds the greatest of one that rises and then falls. The one that it finds is
// greater than the element before it, if there is one.
//
// Technique:  halving: a half that the range rises into holds a peak
// Complexity: at most ceil(log2(n)) comparisons; space O(1)
// Reference:  E. Demaine, S. Devadas and N. Lynch, Introduction to Algorithms
//             (MIT 6.006), 2011, lecture 1
// Laws:       peak_search
// See also:   ternary_search, rotated_search
//
// Example:
//   const std::array heights{1, 3, 8, 12, 4, 2};
//   *peak_search(heights) == 12
#pragma once

#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of an empty range. Throws what the comparator and the projection
// throw.
struct peak_search_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              std::indirect_strict_weak_order<std::projected<I, Projection>>
                  Compare = std::ranges::less>
    constexpr I operator()(I first, S last, Compare compare = {},
                           Projection projection = {}) const {
        return find(first, std::ranges::distance(first, last), compare,
                    projection);
    }

    template <std::ranges::random_access_range R,
              class Projection = std::identity,
              std::indirect_strict_weak_order<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Compare = std::ranges::less>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Compare compare = {}, Projection projection = {}) const {
        return find(std::ranges::begin(range), std::ranges::distance(range),
                    compare, projection);
    }

private:
    // Loop invariant: first is greater than what comes before it, and what
    // comes behind the last of n is not greater than that.
    template <class I, class Compare, class Projection>
    static constexpr I find(I first, std::iter_difference_t<I> n,
                            Compare& compare, Projection& projection) {
        while (n > 1) {
            const auto half = n / 2;
            const I middle = first + half;
            const bool rises =
                std::invoke(compare, std::invoke(projection, *(middle - 1)),
                            std::invoke(projection, *middle));
            first = rises ? middle : first;
            n = rises ? n - half : half;
        }
        return first;
    }
};

inline constexpr peak_search_function peak_search{};

}  // namespace tenet
