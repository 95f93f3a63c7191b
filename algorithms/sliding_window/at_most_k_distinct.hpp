// at_most_k_distinct: the longest run with no more than k different elements.
//
// Technique:  sliding window that counts how often each element occurs in it
// Complexity: O(n) expected; space O(k)
// Reference:  H. Zantema, Longest segment problems, Science of Computer
//             Programming 18, 1992
// Laws:       at_most_k_distinct
// See also:   two_ended_window, longest_distinct_window
//
// Example:
//   const std::string text = "eceba";
//   const auto longest = at_most_k_distinct(text, 2);
//   std::string(longest.begin(), longest.end()) == "ece"
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sliding_window/two_ended_window.hpp>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the first of the longest such windows. Elements are compared as the
// projection sees them; those are copied, one of each.
struct at_most_k_distinct_function {
    template <class I, class Projection>
    using key = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              class Hash = std::hash<key<I, Projection>>>
    std::ranges::subrange<I> operator()(I first, S last, std::size_t k,
                                        Projection projection = {},
                                        Hash hash = {}) const {
        std::unordered_map<key<I, Projection>, std::size_t, Hash> times(0,
                                                                        hash);
        return two_ended_window(
            first, last, [&](auto&& x) { ++times[std::invoke(projection, x)]; },
            [&](auto&& x) {
                const auto at = times.find(std::invoke(projection, x));
                if (--at->second == 0) times.erase(at);
            },
            [&] { return times.size() <= k; });
    }

    template <
        std::ranges::forward_range R, class Projection = std::identity,
        class Hash = std::hash<key<std::ranges::iterator_t<R>, Projection>>>
    std::ranges::borrowed_subrange_t<R> operator()(R&& range, std::size_t k,
                                                   Projection projection = {},
                                                   Hash hash = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range), k,
                       std::move(projection), std::move(hash));
    }
};

inline constexpr at_most_k_distinct_function at_most_k_distinct{};

}  // namespace tenet
