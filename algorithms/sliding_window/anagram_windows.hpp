// anagram_windows: where the elements of a pattern occur as a run, in any
// order.
//
// Of a text, the places of the anagrams of a word.
//
// Technique:  sliding window in which no element occurs more often than in the
//             pattern: where it is as long, it has the same elements
// Complexity: O(n + m) expected for a pattern of m elements; space O(d) for d
//             different ones, beside the result
// Reference:  abelian pattern matching: P. Burcsi, F. Cicalese, G. Fici and Zs.
//             Liptak, Algorithms for jumbled pattern matching in strings, 2012
// Laws:       anagram_windows
// See also:   two_ended_window, minimum_covering_window
//
// Example:
//   const std::string text = "cbaebabacd";
//   const auto found = anagram_windows(text, std::string("abc"));
//   found == std::vector{text.begin(), text.begin() + 6}
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sliding_window/two_ended_window.hpp>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// where such runs begin, in order; none of an empty pattern. Elements are
// compared as the projection sees them; those of the pattern are copied, one of
// each.
struct anagram_windows_function {
    template <class R, class Projection>
    using key = std::remove_cvref_t<
        std::indirect_result_t<Projection&, std::ranges::iterator_t<R>>>;

    template <std::ranges::forward_range R, std::ranges::input_range Pattern,
              class Projection = std::identity,
              class Hash = std::hash<key<R, Projection>>>
    requires std::ranges::borrowed_range<R> &&
        std::convertible_to<std::ranges::range_reference_t<Pattern>,
                            key<R, Projection>>
            std::vector<std::ranges::iterator_t<R>>
    operator()(R&& range, Pattern&& pattern, Projection projection = {},
               Hash hash = {}) const {
        counts<key<R, Projection>, Hash> spare(hash);
        for (auto&& x : pattern) spare.add(x);
        std::vector<std::ranges::iterator_t<R>> places;
        if (spare.is_empty()) return places;
        two_ended_window(
            range, [&](auto&& x) { spare.take(std::invoke(projection, x)); },
            [&](auto&& x) { spare.give_back(std::invoke(projection, x)); },
            [&] { return !spare.lacks(); },
            [&](const auto& window) {
                if (spare.is_empty()) places.push_back(window.begin());
            });
        return places;
    }

private:
    // What of the pattern the window has not taken.
    template <class Key, class Hash>
    class counts {
    public:
        explicit counts(const Hash& hash) : times_(0, hash) {}
        // Of what lacks nothing: whether all is taken.
        bool is_empty() const { return size_ == 0; }
        // Whether something is taken that is not there.
        bool lacks() const { return lacking_ > 0; }
        void add(const Key& x) {
            ++times_[x];
            ++size_;
        }
        void take(const Key& x) {
            --size_;
            const auto at = times_.find(x);
            if (at == times_.end() || --at->second < 0) ++lacking_;
        }
        void give_back(const Key& x) {
            ++size_;
            const auto at = times_.find(x);
            if (at == times_.end() || ++at->second <= 0) --lacking_;
        }

    private:
        std::unordered_map<Key, std::ptrdiff_t, Hash> times_;
        std::ptrdiff_t size_ = 0;
        std::size_t lacking_ = 0;
    };
};

inline constexpr anagram_windows_function anagram_windows{};

}  // namespace tenet
