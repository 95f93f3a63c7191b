// dutch_flag_partition: puts what is less than a pivot first, what is equal to
// it next, and what is greater last.
//
// The step of a three-way quicksort; also a sort of elements of three kinds.
// Not stable.
//
// Technique:  two pointers that close in on what has not been looked at, and a
//             third behind what is less
// Complexity: at most 2n comparisons and n swaps; space O(1)
// Reference:  E. W. Dijkstra, A Discipline of Programming, Prentice-Hall, 1976,
//             chapter 14
// Laws:       dutch_flag_partition
//
// Example:
//   std::vector colours{2, 0, 1, 2, 1, 0};
//   const auto ones = dutch_flag_partition(colours, 1);
//   ones.size() == 2 && colours == std::vector{0, 0, 1, 1, 2, 2}
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// where those that are equal to the pivot are. The pivot is taken by value, so
// that it may be an element of the range. If a comparison throws, the range is
// a permutation of what it was.
struct dutch_flag_partition_function {
    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Pivot = std::iter_value_t<I>,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<I, Compare, Projection>
    constexpr std::ranges::subrange<I> operator()(
        I first, S last, Pivot pivot, Compare compare = {},
        Projection projection = {}) const {
        return partition(first, std::ranges::next(first, last), pivot, compare,
                         projection);
    }

    template <std::ranges::bidirectional_range R,
              class Pivot = std::ranges::range_value_t<R>,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<R>, Compare, Projection>
    constexpr std::ranges::borrowed_subrange_t<R> operator()(
        R&& range, Pivot pivot, Compare compare = {},
        Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return partition(first,
                         std::ranges::next(first, std::ranges::end(range)),
                         pivot, compare, projection);
    }

private:
    // Loop invariant: [first, equal) is less than the pivot, [equal, at) is
    // equal to it, and what is greater starts at greater.
    template <class I, class Pivot, class Compare, class Projection>
    static constexpr std::ranges::subrange<I> partition(
        I first, I last, const Pivot& pivot, Compare& compare,
        Projection& projection) {
        I equal = first, at = first, greater = last;
        while (at != greater) {
            if (std::invoke(compare, std::invoke(projection, *at), pivot)) {
                std::ranges::iter_swap(equal, at);
                ++equal;
                ++at;
            } else if (std::invoke(compare, pivot,
                                   std::invoke(projection, *at))) {
                --greater;
                std::ranges::iter_swap(at, greater);
            } else {
                ++at;
            }
        }
        return {equal, greater};
    }
};

inline constexpr dutch_flag_partition_function dutch_flag_partition{};

}  // namespace tenet
