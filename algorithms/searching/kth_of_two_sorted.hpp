// kth_of_two_sorted: the k-th least element of two sorted ranges together.
//
// Counted from 0, as if both were merged, the first before the second among
// equals; nothing is. So it finds the median of two sorted ranges, and where to
// cut both for merging in parallel.
//
// Technique:  binary search for how many of the least k the first range has
// Complexity: at most ceil(log2(min(k, n, m) + 1)) + 1 comparisons; space O(1)
// Reference:  N. Deo, A. Jain and M. Medidi, An Optimal Parallel Algorithm for
//             Merging Using Multiselection, Information Processing Letters 50,
//             1994
// Laws:       kth_of_two_sorted
// See also:   merge_sorted, partition_point
//
// Example:
//   const std::array a{1, 5, 9}, b{2, 3, 4};
//   kth_of_two_sorted(a, b, 0) == 1 && kth_of_two_sorted(a, b, 3) == 4
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// what dereferencing an iterator does, such as a reference to the element. k is
// less than the number of all elements. Throws what the comparator and the
// projections throw.
struct kth_of_two_sorted_function {
    template <
        std::random_access_iterator I, std::sized_sentinel_for<I> S,
        std::random_access_iterator J, std::sized_sentinel_for<J> E,
        class Projection = std::identity, class OtherProjection = std::identity,
        std::indirect_strict_weak_order<std::projected<I, Projection>,
                                        std::projected<J, OtherProjection>>
            Compare = std::ranges::less>
    requires std::common_reference_with<std::iter_reference_t<I>,
                                        std::iter_reference_t<J>>
    constexpr std::common_reference_t<std::iter_reference_t<I>,
                                      std::iter_reference_t<J>>
    operator()(I first, S last, J other, E end, std::size_t k,
               Compare compare = {}, Projection projection = {},
               OtherProjection other_projection = {}) const {
        using result = std::common_reference_t<std::iter_reference_t<I>,
                                               std::iter_reference_t<J>>;
        const auto n = static_cast<std::size_t>(last - first);
        const auto m = static_cast<std::size_t>(end - other);
        assert(k < n + m);
        const auto comes_later = [&](std::size_t i, std::size_t j) -> bool {
            return std::invoke(compare,
                               std::invoke(other_projection, *at(other, j)),
                               std::invoke(projection, *at(first, i)));
        };
        const std::size_t i = share(k, n, m, comes_later);
        if (k - i == m || (i < n && !comes_later(i, k - i)))
            return static_cast<result>(*at(first, i));
        return static_cast<result>(*at(other, k - i));
    }

    template <
        std::ranges::random_access_range R, std::ranges::random_access_range Q,
        class Projection = std::identity, class OtherProjection = std::identity,
        std::indirect_strict_weak_order<
            std::projected<std::ranges::iterator_t<R>, Projection>,
            std::projected<std::ranges::iterator_t<Q>, OtherProjection>>
            Compare = std::ranges::less>
    requires std::ranges::sized_range<R> && std::ranges::sized_range<Q> &&
        std::ranges::borrowed_range<R> && std::ranges::borrowed_range<Q>
    constexpr decltype(auto) operator()(
        R&& range, Q&& other, std::size_t k, Compare compare = {},
        Projection projection = {},
        OtherProjection other_projection = {}) const {
        const auto first = std::ranges::begin(range);
        const auto second = std::ranges::begin(other);
        return (*this)(first, first + std::ranges::distance(range), second,
                       second + std::ranges::distance(other), k,
                       std::ref(compare), std::ref(projection),
                       std::ref(other_projection));
    }

private:
    // How many of the least k are of the first range: its i-th is, if it does
    // not come after the last that the second range would have.
    template <class ComesLater>
    static constexpr std::size_t share(std::size_t k, std::size_t n,
                                       std::size_t m,
                                       const ComesLater& comes_later) {
        std::size_t low = k - std::min(k, m), high = std::min(k, n);
        while (low < high) {
            const std::size_t i = low + (high - low) / 2;
            if (comes_later(i, k - 1 - i))
                high = i;
            else
                low = i + 1;
        }
        return low;
    }

    template <class I>
    static constexpr I at(I first, std::size_t i) {
        return first + static_cast<std::iter_difference_t<I>>(i);
    }
};

inline constexpr kth_of_two_sorted_function kth_of_two_sorted{};

}  // namespace tenet
