// minimum_covering_window: the shortest run of elements in which all that are
// wanted occur, each as often as it is wanted.
//
// Technique:  sliding window that counts what is missing in it: the longest
//             that misses something gives up its left end where one does not
// Complexity: O(n + m) expected, for m that are wanted; space O(d) for d
//             different ones
// Reference:  H. Zantema, Longest segment problems, Science of Computer
//             Programming 18, 1992
// Laws:       minimum_covering_window
// See also:   two_ended_window, anagram_windows
//
// Example:
//   const std::string text = "ADOBECODEBANC";
//   const auto found = minimum_covering_window(text, std::string("ABC"));
//   std::string(found.begin(), found.end()) == "BANC"
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sliding_window/two_ended_window.hpp>
#include <type_traits>
#include <unordered_map>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the first of the shortest such windows, empty if there is none or nothing is
// wanted. Elements are compared as the projection sees them; those that are
// wanted are copied, one of each.
struct minimum_covering_window_function {
    template <class R, class Projection>
    using key = std::remove_cvref_t<
        std::indirect_result_t<Projection&, std::ranges::iterator_t<R>>>;

    template <std::ranges::forward_range R, std::ranges::input_range Wanted,
              class Projection = std::identity,
              class Hash = std::hash<key<R, Projection>>>
    requires std::convertible_to<std::ranges::range_reference_t<Wanted>,
                                 key<R, Projection>>
        std::ranges::borrowed_subrange_t<R>
    operator()(R&& range, Wanted&& wanted, Projection projection = {},
               Hash hash = {}) const {
        counts<key<R, Projection>, Hash> missing(hash);
        for (auto&& x : wanted) missing.want(x);
        auto left = std::ranges::begin(range), right = left;
        std::ranges::borrowed_subrange_t<R> shortest{left, left};
        if (!missing.any()) return shortest;
        std::size_t size = 0, least = 0;
        two_ended_window(
            range,
            [&](auto&& x) {
                missing.enter(std::invoke(projection, x));
                ++right;
                ++size;
            },
            [&](auto&& x) {
                if (least == 0 || size < least) {
                    least = size;
                    shortest = {left, right};
                }
                missing.leave(std::invoke(projection, x));
                ++left;
                --size;
            },
            [&] { return missing.any(); });
        return shortest;
    }

private:
    // How often each wanted key is missing in the window; less than 0: how much
    // more often than wanted it is there.
    template <class Key, class Hash>
    class counts {
    public:
        explicit counts(const Hash& hash) : times_(0, hash) {}
        bool any() const { return keys_ > 0; }
        void want(const Key& x) {
            if (++times_[x] == 1) ++keys_;
        }
        void enter(const Key& x) {
            const auto at = times_.find(x);
            if (at != times_.end() && --at->second == 0) --keys_;
        }
        void leave(const Key& x) {
            const auto at = times_.find(x);
            if (at != times_.end() && ++at->second == 1) ++keys_;
        }

    private:
        std::unordered_map<Key, std::ptrdiff_t, Hash> times_;
        std::size_t keys_ = 0;  // that are missing
    };
};

inline constexpr minimum_covering_window_function minimum_covering_window{};

}  // namespace tenet
