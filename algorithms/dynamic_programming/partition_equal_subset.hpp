// partition_equal_subset: divides numbers into two parts of equal sums.
//
// For sums that are small: the problem is one of the hard ones.
//
// Technique:  dynamic programming over the sums: which the numbers so far make,
//             and by which number each was first made
// Complexity: O(n s) for n numbers whose absolute values add up to s; space
//             O(s)
// Reference:  R. M. Karp, Reducibility among Combinatorial Problems, 1972;
//             H. Kellerer, U. Pferschy, D. Pisinger, Knapsack Problems, 2004, 4
// Laws:       partition_equal_subset
// See also:   knapsack
//
// Example:
//   const auto part = partition_equal_subset(std::array{1, 5, 11, 5});
//   *part == std::vector<std::size_t>{2} &&
//       !partition_equal_subset(std::array{1, 2, 5})
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// The places of the first numbers that make each sum, up to one.
class subset_sums {
public:
    constexpr explicit subset_sums(std::size_t most)
        : made_by_(most + 1, never) {}

    constexpr void offer(std::size_t number, std::size_t place) {
        // Downwards, so that no sum has the number twice.
        for (std::size_t sum = made_by_.size(); sum-- > number;)
            if (!makes(sum) && makes(sum - number)) made_by_[sum] = place;
    }
    constexpr bool makes(std::size_t sum) const {
        return sum == 0 || made_by_[sum] != never;
    }
    constexpr std::size_t last_of(std::size_t sum) const {
        return made_by_[sum];
    }

private:
    static constexpr std::size_t never =
        std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> made_by_;
};

// Returns the places of one part, in order, or nothing where there is no such
// part; the part may be empty, as of no numbers. A negative number on one side
// is as good as its absolute value on the other. Precondition: std::size_t
// holds s, and memory half as many places.
template <std::ranges::forward_range Numbers>
requires std::integral<std::ranges::range_value_t<Numbers>>
constexpr std::optional<std::vector<std::size_t>> partition_equal_subset(
    Numbers&& numbers) {
    std::vector<std::size_t> sizes;  // absolute values
    std::size_t total = 0, greatest = 0;
    for (const auto number : numbers) {
        const auto bits = static_cast<std::size_t>(number);
        sizes.push_back(std::cmp_less(number, 0) ? 0 - bits : bits);
        greatest = std::max(greatest, sizes.back());
        assert(sizes.back() <= std::numeric_limits<std::size_t>::max() - total);
        total += sizes.back();
    }
    if (total % 2 != 0 || greatest > total / 2) return {};
    subset_sums sums(total / 2);
    for (std::size_t i = 0; i < sizes.size(); ++i) sums.offer(sizes[i], i);
    if (!sums.makes(total / 2)) return {};
    std::vector<char> taken(sizes.size(), 0);
    for (std::size_t sum = total / 2; sum > 0; sum -= sizes[sums.last_of(sum)])
        taken[sums.last_of(sum)] = 1;
    std::vector<std::size_t> part;
    std::size_t place = 0;
    for (const auto number : numbers) {
        if ((taken[place] != 0) != std::cmp_less(number, 0))
            part.push_back(place);
        ++place;
    }
    return part;
}

}  // namespace tenet
