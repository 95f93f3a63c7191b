// inversion_count: how many pairs of elements are out of order.
//
// 0 if sorted, n (n - 1) / 2 if reversed: how far two rankings differ, and how
// many swaps of neighbours it takes to sort. The range is not changed.
//
// Technique:  divide and conquer: sorts iterators by merging; an element taken
//             from the right run before k that are left of the left one ends k
//             inversions
// Complexity: at most n ceil(log2 n) comparisons; space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.1.1 and 5.2.4
// Laws:       inversion_count
// See also:   merge_sort
//
// Example:
//   inversion_count(std::array{3, 1, 2}) == 2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Counts
// the pairs of which the latter is less: equal elements are in order. The count
// fits for up to 2^32 elements. Throws what comparisons and allocations throw.
struct inversion_count_function {
    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::indirect_strict_weak_order<Compare,
                                             std::projected<I, Projection>>
    constexpr std::uint64_t operator()(I first, S last, Compare compare = {},
                                       Projection projection = {}) const {
        std::vector<I> runs;
        for (; first != last; ++first) runs.push_back(first);
        const auto less = [&](const I& a, const I& b) -> bool {
            return std::invoke(compare, std::invoke(projection, *a),
                               std::invoke(projection, *b));
        };
        std::vector<I> merged(runs);
        std::uint64_t count = 0;
        for (std::size_t length = 1; length < runs.size(); length *= 2) {
            count += merge_pairs(runs, merged, length, less);
            std::swap(runs, merged);
        }
        return count;
    }

    template <std::ranges::forward_range R, class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::indirect_strict_weak_order<
        Compare, std::projected<std::ranges::iterator_t<R>, Projection>>
    constexpr std::uint64_t operator()(R&& range, Compare compare = {},
                                       Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(compare), std::ref(projection));
    }

private:
    // Merges sorted runs of that length, two by two.
    template <class List, class Less>
    static constexpr std::uint64_t merge_pairs(const List& runs, List& merged,
                                               std::size_t length,
                                               const Less& less) {
        const std::size_t n = runs.size();
        std::uint64_t count = 0;
        for (std::size_t begin = 0; begin < n; begin += 2 * length) {
            const std::size_t middle = begin + std::min(length, n - begin);
            const std::size_t end = middle + std::min(length, n - middle);
            std::size_t left = begin, right = middle;
            for (std::size_t out = begin; out < end; ++out)
                if (right == end ||
                    (left != middle && !less(runs[right], runs[left]))) {
                    merged[out] = runs[left++];
                } else {
                    count += middle - left;
                    merged[out] = runs[right++];
                }
        }
        return count;
    }
};

inline constexpr inversion_count_function inversion_count{};

}  // namespace tenet
