// longest_distinct_window: the longest run of elements without a repetition.
//
// Of a text, the longest substring of different characters.
//
// Technique:  sliding window that gives up elements on the left while one
//             occurs twice
// Complexity: O(n) expected; space O(d) for d different elements in a window
// Reference:  H. Zantema, Longest segment problems, Science of Computer
//             Programming 18, 1992
// Laws:       longest_distinct_window
// See also:   two_ended_window
//
// Example:
//   const std::string text = "abcabcbb";
//   const auto longest = longest_distinct_window(text);
//   std::string(longest.begin(), longest.end()) == "abc"
#pragma once

#include <concepts>
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
struct longest_distinct_window_function {
    template <class I, class Projection>
    using key = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              class Hash = std::hash<key<I, Projection>>>
    std::ranges::subrange<I> operator()(I first, S last,
                                        Projection projection = {},
                                        Hash hash = {}) const {
        std::unordered_map<key<I, Projection>, std::size_t, Hash> times(0,
                                                                        hash);
        bool repeats = false;
        return two_ended_window(
            first, last,
            [&](auto&& x) {
                repeats = ++times[std::invoke(projection, x)] == 2;
            },
            [&](auto&& x) {
                const auto at = times.find(std::invoke(projection, x));
                if (--at->second > 0)
                    repeats = false;
                else
                    times.erase(at);
            },
            [&] { return !repeats; });
    }

    template <
        std::ranges::forward_range R, class Projection = std::identity,
        class Hash = std::hash<key<std::ranges::iterator_t<R>, Projection>>>
    std::ranges::borrowed_subrange_t<R> operator()(R&& range,
                                                   Projection projection = {},
                                                   Hash hash = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::move(projection), std::move(hash));
    }
};

inline constexpr longest_distinct_window_function longest_distinct_window{};

}  // namespace tenet
