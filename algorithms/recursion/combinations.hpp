// combinations: all choices of k of some elements, as a lazy range.
//
// Elements are told apart by their places, whatever is equal, and a choice
// keeps their order. Where the first few or one that is found will do, nothing
// else is made.
//
// Technique:  the next in lexicographic order: the last place that can move on
//             does, and those behind it follow close
// Complexity: n! / (k! (n - k)!) steps for k of n elements, which copy
//             (n + 1) / (n - k + 1) elements each, amortised; space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 4A, 7.2.1.3
// Laws:       combinations
// See also:   subsets, permutations
//
// Example:
//   std::string all;
//   for (const auto& letters : combinations(std::string("abcd"), 2))
//       all.append(letters.begin(), letters.end()).append(" ");
//   all == "ab ac ad bc bd cd "
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An input range of const std::vector<T>&, in lexicographic order of places: of
// one empty choice if k = 0, of none if k is above n. It owns its elements.
// begin() starts anew; what it gives is invalidated by the next step, by
// another begin() and by moving the range.
template <std::copyable T>
class combinations_view
    : public std::ranges::view_interface<combinations_view<T>> {
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

        constexpr reference operator*() const { return of_->chosen_; }
        constexpr pointer operator->() const { return &of_->chosen_; }
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
        friend combinations_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(combinations_view& of) : of_(&of) {}

        combinations_view* of_ = nullptr;
    };

    combinations_view() = default;
    constexpr combinations_view(std::vector<T> elements, std::size_t k)
        : elements_(std::move(elements)), k_(k) {}

    constexpr iterator begin() {
        places_.clear();
        chosen_.clear();
        done_ = k_ > elements_.size();
        if (!done_) choose_from(0);
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    // The i-th place is n - k + i at most.
    constexpr void advance() {
        std::size_t most = elements_.size();
        while (!places_.empty() && places_.back() == most - 1) {
            --most;
            drop();
        }
        done_ = places_.empty();
        if (!done_) choose_from(drop() + 1);
    }
    constexpr void choose_from(std::size_t place) {
        for (; places_.size() < k_; ++place) {
            chosen_.push_back(elements_[place]);
            places_.push_back(place);
        }
    }
    constexpr std::size_t drop() {
        const std::size_t place = places_.back();
        places_.pop_back();
        chosen_.pop_back();
        return place;
    }

    std::vector<T> elements_;
    std::vector<T> chosen_;
    std::vector<std::size_t> places_;  // of the elements of chosen_, rising
    std::size_t k_ = 0;
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument. Copies
// the elements.
struct combinations_function {
    template <std::ranges::input_range R>
    constexpr combinations_view<std::ranges::range_value_t<R>> operator()(
        R&& range, std::size_t k) const {
        std::vector<std::ranges::range_value_t<R>> elements;
        for (auto&& x : range) elements.push_back(x);
        return {std::move(elements), k};
    }
};

inline constexpr combinations_function combinations{};

}  // namespace tenet
