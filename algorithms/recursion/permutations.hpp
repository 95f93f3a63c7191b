// permutations: all arrangements of some elements, as a lazy range.
//
// Of equal elements, each different arrangement comes once. Where the first few
// or one that is found will do, nothing else is made.
//
// Technique:  the next in lexicographic order: behind the longest prefix that
//             can grow comes a falling suffix; the last element of the prefix
//             is exchanged for the next greater of the suffix, which is then
//             reversed
// Complexity: n! steps for n different elements, each amortised O(1), O(n) at
//             worst; space O(n)
// Reference:  Narayana Pandita, 14th century, after D. E. Knuth, The Art of
//             Computer Programming 4A, 7.2.1.2, algorithm L
// Laws:       permutations
// See also:   subsets
//
// Example:
//   std::string all;
//   for (const auto& letters : permutations(std::string("aba")))
//       all.append(letters.begin(), letters.end()).append(" ");
//   all == "aab aba baa "
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An input range of const std::vector<T>&, in lexicographic order by Compare.
// It owns its elements. begin() starts anew; what it gives is invalidated by
// the next step, by another begin() and by moving the range.
template <std::copyable T, class Compare = std::ranges::less>
requires std::indirect_strict_weak_order<Compare, const T*>
class permutations_view
    : public std::ranges::view_interface<permutations_view<T, Compare>> {
public:
    class iterator {
    public:
        using iterator_concept = std::input_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = std::vector<T>;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = const value_type&;

        iterator() = default;

        constexpr reference operator*() const { return of_->elements_; }
        constexpr pointer operator->() const { return &of_->elements_; }
        constexpr iterator& operator++() {
            of_->advance();
            return *this;
        }
        constexpr void operator++(int) { ++*this; }

        friend constexpr bool operator==(const iterator& it,
                                         std::default_sentinel_t) {
            return it.is_done();
        }

    private:
        friend permutations_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(permutations_view& of) : of_(&of) {}

        permutations_view* of_ = nullptr;
    };

    permutations_view() = default;
    constexpr explicit permutations_view(std::vector<T> elements,
                                         Compare compare = {})
        : elements_(std::move(elements)), compare_(std::move(compare)) {}

    constexpr iterator begin() {
        std::ranges::sort(elements_, std::ref(compare_));
        done_ = false;
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    constexpr void advance() {
        const auto falling = std::ranges::is_sorted_until(
            elements_.rbegin(), elements_.rend(), std::ref(compare_));
        done_ = falling == elements_.rend();
        if (done_) return;
        std::ranges::iter_swap(
            falling, std::ranges::upper_bound(elements_.rbegin(), falling,
                                              *falling, std::ref(compare_)));
        std::ranges::reverse(elements_.rbegin(), falling);
    }

    std::vector<T> elements_;
    [[no_unique_address]] Compare compare_{};
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument. Copies
// the elements.
struct permutations_function {
    template <std::ranges::input_range R, class Compare = std::ranges::less>
    requires std::indirect_strict_weak_order < Compare,
        const std::ranges::range_value_t<R>
    * > constexpr permutations_view<std::ranges::range_value_t<R>, Compare>
        operator()(R&& range, Compare compare = {}) const {
        std::vector<std::ranges::range_value_t<R>> elements;
        for (auto&& x : range) elements.push_back(x);
        return permutations_view<std::ranges::range_value_t<R>, Compare>(
            std::move(elements), std::move(compare));
    }
};

inline constexpr permutations_function permutations{};

}  // namespace tenet
