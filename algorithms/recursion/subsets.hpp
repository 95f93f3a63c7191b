// subsets: all subsets of some elements, as a lazy range.
//
// From the empty one on, each followed by those that begin with it. Elements
// are told apart by their places, so that there are 2^n, whatever is equal.
//
// Technique:  backtracking, one step at a time: a subset grows by the element
//             behind its last, or else exchanges its last for the next
// Complexity: 2^n steps, each O(1); space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 4A, 7.2.1.3
// Laws:       subsets
// See also:   permutations
//
// Example:
//   std::string all;
//   for (const auto& letters : subsets(std::string("abc")))
//       all.append(letters.begin(), letters.end()).append(" ");
//   all == " a ab abc ac b bc c "
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An input range of const std::vector<T>&, in lexicographic order of places; a
// subset's elements keep their order. It owns its elements. begin() starts
// anew; what it gives is invalidated by the next step, by another begin() and
// by moving the range.
template <std::copyable T>
class subsets_view : public std::ranges::view_interface<subsets_view<T>> {
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

        constexpr reference operator*() const { return of_->subset_; }
        constexpr pointer operator->() const { return &of_->subset_; }
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
        friend subsets_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(subsets_view& of) : of_(&of) {}

        subsets_view* of_ = nullptr;
    };

    subsets_view() = default;
    constexpr explicit subsets_view(std::vector<T> elements)
        : elements_(std::move(elements)) {}

    constexpr iterator begin() {
        places_.clear();
        subset_.clear();
        done_ = false;
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    constexpr void advance() {
        const std::size_t n = elements_.size();
        std::size_t next = places_.empty() ? 0 : places_.back() + 1;
        if (next == n && !places_.empty()) {
            drop();
            if (!places_.empty()) next = drop() + 1;
        }
        done_ = next == n;
        if (!done_) append(next);
    }
    constexpr std::size_t drop() {
        const std::size_t place = places_.back();
        places_.pop_back();
        subset_.pop_back();
        return place;
    }
    constexpr void append(std::size_t place) {
        subset_.push_back(elements_[place]);
        places_.push_back(place);
    }

    std::vector<T> elements_;
    std::vector<T> subset_;
    std::vector<std::size_t> places_;  // of the elements of subset_, rising
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument. Copies
// the elements.
struct subsets_function {
    template <std::ranges::input_range R>
    constexpr subsets_view<std::ranges::range_value_t<R>> operator()(
        R&& range) const {
        std::vector<std::ranges::range_value_t<R>> elements;
        for (auto&& x : range) elements.push_back(x);
        return subsets_view<std::ranges::range_value_t<R>>(std::move(elements));
    }
};

inline constexpr subsets_function subsets{};

}  // namespace tenet
