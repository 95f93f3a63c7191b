// remove_duplicates: keeps the first of equal neighbours, in place.
//
// Of a sorted range, one of each value is left. The rest of the range is to be
// erased by the caller.
//
// Technique:  two pointers: one reads every element, the other is at the last
//             that is kept
// Complexity: n - 1 comparisons and at most n - 1 moves; space O(1)
// Reference:  unique in A. Stepanov and M. Lee, The Standard Template Library,
//             HP Laboratories, 1995
// Laws:       remove_duplicates
// See also:   dutch_flag_partition
//
// Example:
//   std::vector sorted{1, 1, 2, 3, 3};
//   const auto rest = remove_duplicates(sorted);
//   sorted.erase(rest.begin(), rest.end());
//   sorted == std::vector{1, 2, 3}
#pragma once

#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// what is behind the elements that are kept, [end of them, last), of which the
// values are unspecified. No element is moved to itself. If something throws,
// elements before the one at fault may have been moved from or overwritten.
struct remove_duplicates_function {
    template <std::permutable I, std::sentinel_for<I> S,
              class Projection = std::identity,
              std::indirect_equivalence_relation<std::projected<I, Projection>>
                  Equal = std::ranges::equal_to>
    constexpr std::ranges::subrange<I> operator()(
        I first, S last, Equal equal = {}, Projection projection = {}) const {
        if (first == last) return {first, first};
        I kept = first, read = first;
        while (++read != last) {
            if (std::invoke(equal, std::invoke(projection, *kept),
                            std::invoke(projection, *read)))
                continue;
            if (++kept != read) *kept = std::ranges::iter_move(read);
        }
        return {++kept, read};
    }

    template <std::ranges::forward_range R, class Projection = std::identity,
              std::indirect_equivalence_relation<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Equal = std::ranges::equal_to>
    requires std::permutable<std::ranges::iterator_t<R>>
    constexpr std::ranges::borrowed_subrange_t<R> operator()(
        R&& range, Equal equal = {}, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(equal), std::ref(projection));
    }
};

inline constexpr remove_duplicates_function remove_duplicates{};

}  // namespace tenet
