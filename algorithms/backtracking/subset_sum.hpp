// subset_sum: some of the elements whose sum is a given one.
//
// Elements may be negative, equal or 0; each is taken once at most. Where sums
// are small, dynamic programming takes time O(n sum), which is less.
//
// Technique:  backtracking, the greatest first: a branch is cut where even all
//             of what is left is too little, or where an equal one has failed;
//             a negative element counts as taken at first, and giving it back
//             adds to the sum like a positive one
// Complexity: O(2^n) at worst, O(n log n) where it never turns back; space O(n)
// Reference:  E. Horowitz, S. Sahni, Fundamentals of Computer Algorithms, 1978,
//             7.3
// Laws:       subset_sum
// See also:   combination_sum
//
// Example:
//   subset_sum(std::array{8, -3, 4, 6}, 3) == std::vector{-3, 6} &&
//       !subset_sum(std::array{8, -3, 4, 6}, 2)
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace tenet {

// Which of some magnitudes have a given sum.
class subset_sum_search {
public:
    // Zeros are never needed.
    constexpr void add(std::size_t place, std::uintmax_t magnitude) {
        if (magnitude == 0) return;
        assert(magnitude <= std::numeric_limits<std::uintmax_t>::max() - all_);
        all_ += magnitude;
        items_.push_back({magnitude, place, 0});
    }

    // Returns the places, or nothing. To be called once.
    constexpr std::optional<std::vector<std::size_t>> find(std::uintmax_t sum) {
        std::ranges::sort(items_, [](const item& a, const item& b) {
            return a.magnitude != b.magnitude ? a.magnitude > b.magnitude
                                              : a.place < b.place;
        });
        std::uintmax_t rest = all_;
        for (item& it : items_) {
            it.rest = rest;
            rest -= it.magnitude;
        }
        return walk(sum);
    }

private:
    struct item {
        std::uintmax_t magnitude;
        std::size_t place;
        std::uintmax_t rest;  // the sum from here on
    };

    constexpr std::optional<std::vector<std::size_t>> walk(
        std::uintmax_t left) {
        std::vector<std::size_t> taken;  // of items_
        for (std::size_t next = 0; left != 0;) {
            if (next < items_.size() && items_[next].rest >= left) {
                if (items_[next].magnitude <= left) {
                    left -= items_[next].magnitude;
                    taken.push_back(next);
                }
                ++next;
                continue;
            }
            if (taken.empty()) return {};
            next = behind_equals(taken.back());
            left += items_[taken.back()].magnitude;
            taken.pop_back();
        }
        for (std::size_t& it : taken) it = items_[it].place;
        return taken;
    }

    constexpr std::size_t behind_equals(std::size_t i) const {
        const std::uintmax_t magnitude = items_[i].magnitude;
        while (i < items_.size() && items_[i].magnitude == magnitude) ++i;
        return i;
    }

    std::vector<item> items_;
    std::uintmax_t all_ = 0;  // their sum
};

// Of two's complement.
template <std::integral Number>
constexpr std::uintmax_t magnitude_of(Number x) {
    const auto bits = static_cast<std::uintmax_t>(x);
    return x < 0 ? 0 - bits : bits;
}

// Returns the elements, in the order of the range, or nothing; of 0, no
// elements. Precondition: the magnitudes of the elements and of the sum amount
// to less than 2^64, which they always do in types of 32 bits.
template <std::ranges::input_range Range>
requires std::integral<std::ranges::range_value_t<Range>>
constexpr auto subset_sum(
    Range&& range, std::type_identity_t<std::ranges::range_value_t<Range>> sum)
    -> std::optional<std::vector<std::ranges::range_value_t<Range>>> {
    using number = std::ranges::range_value_t<Range>;
    std::vector<number> given;
    for (auto&& element : range) given.push_back(element);
    std::uintmax_t negative = 0;
    for (const number x : given)
        if (x < 0) negative += magnitude_of(x);
    if (sum < 0 && magnitude_of(sum) > negative) return {};
    subset_sum_search search;
    for (std::size_t i = 0; i < given.size(); ++i)
        search.add(i, magnitude_of<number>(given[i]));
    // Modulo 2^64, of what is not negative.
    const auto places =
        search.find(static_cast<std::uintmax_t>(sum) + negative);
    if (!places) return {};
    std::vector<char> is_taken(given.size(), 0);
    for (const std::size_t place : *places) is_taken[place] = 1;
    std::vector<number> found;
    for (std::size_t i = 0; i < given.size(); ++i)
        if ((is_taken[i] != 0) != (given[i] < 0)) found.push_back(given[i]);
    return found;
}

}  // namespace tenet
