// generate_parentheses: all balanced texts of n pairs, as a lazy range.
//
// In lexicographic order, in which ( comes before ). To know only how many
// there are, compute the n-th Catalan number.
//
// Technique:  backtracking, one step at a time: the last ( that may be closed
//             instead becomes ), and what is left follows, opened as soon as
//             possible
// Complexity: 4^n / n^1.5 steps, each amortised O(1), O(n) at worst; space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 4A, 7.2.1.6
// Laws:       generate_parentheses
// See also:   subsets
//
// Example:
//   std::string all;
//   for (const std::string& text : generate_parentheses(3)) all += text + " ";
//   all == "((())) (()()) (())() ()(()) ()()() "
#pragma once

#include <cassert>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <string>

namespace tenet {

// An input range of const std::string&. begin() starts anew; what it gives is
// invalidated by the next step, by another begin() and by moving the range.
class generate_parentheses_view
    : public std::ranges::view_interface<generate_parentheses_view> {
public:
    class iterator {
    public:
        using iterator_concept = std::input_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = std::string;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::string*;
        using reference = const std::string&;

        iterator() = default;

        constexpr reference operator*() const { return of_->text_; }
        constexpr pointer operator->() const { return &of_->text_; }
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
        friend generate_parentheses_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(generate_parentheses_view& of) : of_(&of) {}

        generate_parentheses_view* of_ = nullptr;
    };

    generate_parentheses_view() = default;
    constexpr explicit generate_parentheses_view(std::size_t pairs)
        : pairs_(pairs) {}

    constexpr iterator begin() {
        text_.clear();
        done_ = false;
        complete(pairs_);
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    // Behind a prefix that leaves so many to be opened.
    constexpr void complete(std::size_t unopened) {
        text_.append(unopened, '(');
        text_.append(2 * pairs_ - text_.size(), ')');
    }

    // Drops the longest suffix that begins with a ( inside a pair.
    constexpr void advance() {
        std::size_t depth = 0, unopened = 0;
        while (!text_.empty()) {
            const bool opens = text_.back() == '(';
            text_.pop_back();
            if (!opens) {
                ++depth;
                continue;
            }
            ++unopened;
            if (--depth > 0) {
                text_ += ')';
                return complete(unopened);
            }
        }
        done_ = true;
    }

    std::size_t pairs_ = 0;
    std::string text_;
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument. Of no
// pairs there is one text, which is empty. Precondition: pairs >= 0.
struct generate_parentheses_function {
    constexpr generate_parentheses_view operator()(int pairs) const {
        assert(pairs >= 0);
        return generate_parentheses_view(static_cast<std::size_t>(pairs));
    }
};

inline constexpr generate_parentheses_function generate_parentheses{};

}  // namespace tenet
