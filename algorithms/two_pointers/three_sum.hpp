// three_sum: all triples of elements that add up to a target.
//
// Each triple of values is given once, however often its values occur. Some
// inputs have of the order of n^2 triples; whether there is any takes as long.
//
// Technique:  sorting; for each element, two pointers search those above it for
//             pairs that add up to what is missing
// Complexity: O(n^2) sums; space O(n) beside the result
// Reference:  A. Gajentaan and M. Overmars, On a class of O(n^2) problems in
//             computational geometry, 1995
// Laws:       three_sum
// See also:   pair_with_sum
//
// Example:
//   const auto found = three_sum(std::vector{-1, 0, 1, 2, -1, -4});
//   found == std::vector<std::array<int, 3>>{{-1, -1, 2}, {-1, 0, 1}}
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/two_pointers/pair_with_sum.hpp>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the triples in lexicographic order, each in order itself; integers add up
// exactly, without overflow.
struct three_sum_function {
    template <std::ranges::input_range R>
    requires std::copyable<std::ranges::range_value_t<R>>
    constexpr std::vector<std::array<std::ranges::range_value_t<R>, 3>>
    operator()(R&& range, const std::ranges::range_value_t<R>& target =
                              std::ranges::range_value_t<R>()) const {
        std::vector<std::ranges::range_value_t<R>> sorted;
        for (auto&& x : range) sorted.push_back(x);
        std::ranges::sort(sorted);
        std::vector<std::array<std::ranges::range_value_t<R>, 3>> found;
        const auto last = sorted.end();
        for (auto least = sorted.begin(); least != last;
             least = behind_equals(least, last))
            add_triples(least, last, target, found);
        return found;
    }

private:
    // Those whose first is at least. Their pairs lie in [left, right].
    template <class I, class T, class Found>
    static constexpr void add_triples(I least, I last, const T& target,
                                      Found& found) {
        const auto wanted = pair_with_sum_function::sum_of(target);
        I left = std::ranges::next(least);
        for (I right = last; left != right;) {
            I greatest = std::ranges::prev(right);
            if (left == greatest) return;
            const auto sum =
                pair_with_sum_function::sum_of(*least, *left, *greatest);
            if (sum == wanted) found.push_back({*least, *left, *greatest});
            if (sum < wanted || sum == wanted)
                left = behind_equals(left, right);
            else
                right = greatest;
        }
    }

    // At least one further, also behind what is not equal to itself.
    template <class I>
    static constexpr I behind_equals(I at, I last) {
        const I first = at;
        do ++at;
        while (at != last && *at == *first);
        return at;
    }
};

inline constexpr three_sum_function three_sum{};

}  // namespace tenet
