// integer_partitions: all ways to write n as a sum of positive parts, as a lazy
// range.
//
// Sums that differ in the order of their parts only are one. Where the first
// few or one that is found will do, nothing else is made.
//
// Technique:  the next in lexicographic order, from the greatest on: the last
//             part above 1 is lessened by one, and that and the ones behind it
//             are cut into parts of that size
// Complexity: p(n) steps, where p(100) is 190,569,292, each amortised O(1),
//             O(n) at worst; space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 4A, 7.2.1.4,
//             algorithm P
// Laws:       integer_partitions
// See also:   combinations
//
// Example:
//   std::string all;
//   for (const auto& parts : integer_partitions(4)) {
//       for (const int part : parts) all += std::to_string(part);
//       all += ' ';
//   }
//   all == "4 31 22 211 1111 "
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <vector>

namespace tenet {

// An input range of const std::vector<Int>&, each of falling parts, from {n} to
// {1, ..., 1}; of n = 0, of one that has no parts. begin() starts
// anew; what it gives is invalidated by the next step, by another begin() and
// by moving the range.
template <std::integral Int>
class integer_partitions_view
    : public std::ranges::view_interface<integer_partitions_view<Int>> {
public:
    class iterator {
    public:
        using iterator_concept = std::input_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = std::vector<Int>;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = const value_type&;

        iterator() = default;

        constexpr reference operator*() const { return of_->parts_; }
        constexpr pointer operator->() const { return &of_->parts_; }
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
        friend integer_partitions_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(integer_partitions_view& of) : of_(&of) {}

        integer_partitions_view* of_ = nullptr;
    };

    integer_partitions_view() = default;
    // Precondition: n >= 0.
    constexpr explicit integer_partitions_view(Int n) : n_(n) {
        assert(n >= Int(0));
    }

    constexpr iterator begin() {
        parts_.clear();
        above_1_ = 0;
        append(n_, n_);
        done_ = false;
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    constexpr void advance() {
        done_ = above_1_ == 0;
        if (done_) return;
        if (parts_[above_1_ - 1] == 2) {
            parts_[--above_1_] = 1;
            parts_.push_back(1);
            return;
        }
        const std::size_t ones = parts_.size() - above_1_;
        const Int most = static_cast<Int>(parts_[--above_1_] - 1);
        parts_.resize(above_1_);
        append(static_cast<Int>(most + 1 + static_cast<Int>(ones)), most);
    }
    // Cuts a sum into parts, the greatest first, of that size at most.
    constexpr void append(Int sum, Int most) {
        for (; sum > 0; sum = static_cast<Int>(sum - parts_.back()))
            parts_.push_back(sum < most ? sum : most);
        while (above_1_ < parts_.size() && parts_[above_1_] > 1) ++above_1_;
    }

    Int n_ = 0;
    std::vector<Int> parts_;
    std::size_t above_1_ = 0;  // how many parts are
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument.
// Precondition: n >= 0.
struct integer_partitions_function {
    template <std::integral Int>
    constexpr integer_partitions_view<Int> operator()(Int n) const {
        return integer_partitions_view<Int>(n);
    }
};

inline constexpr integer_partitions_function integer_partitions{};

}  // namespace tenet
