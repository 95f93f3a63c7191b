// exact_cover: all choices of options that cover each item once, as a lazy
// range.
//
// Sudoku, queens, polyominoes and pairings are exact covers: an option is what
// can be done, and its items are the demands that it meets.
//
// Technique:  backtracking: always the item with the fewest options left; what
//             is unlinked from the lists of options is linked in again in the
//             opposite order (dancing links; links are indices)
// Complexity: exponential in the options at worst; a step takes as many updates
//             as the options have items that meet the one chosen; space O(items
//             of all options); no recursion
// Reference:  D. E. Knuth, Dancing Links, 2000; The Art of Computer Programming
//             4B, 7.2.2.1, algorithm X
// Laws:       exact_cover
// See also:   sudoku, n_queens
//
// Example:
//   const std::vector<std::vector<int>> options{{0, 1}, {2}, {0}, {1, 2}};
//   std::string all;
//   for (const std::vector<std::size_t>& chosen : exact_cover(3, options))
//       for (const std::size_t option : chosen) all += std::to_string(option);
//   all == "0123" || all == "0132" || all == "1023" || all == "2301"
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An input range of const std::vector<std::size_t>&, the places of the options
// chosen. It owns its links. begin() starts anew; what it gives is invalidated
// by the next step, by another begin() and by moving the range.
class exact_cover_view : public std::ranges::view_interface<exact_cover_view> {
public:
    class iterator {
    public:
        using iterator_concept = std::input_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = std::vector<std::size_t>;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = const value_type&;

        iterator() = default;

        constexpr reference operator*() const { return of_->solution_; }
        constexpr pointer operator->() const { return &of_->solution_; }
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
        friend exact_cover_view;
        constexpr bool is_done() const { return of_->done_; }
        constexpr explicit iterator(exact_cover_view& of) : of_(&of) {}

        exact_cover_view* of_ = nullptr;
    };

    constexpr exact_cover_view() : exact_cover_view(0, 0) {}

    // Items from required on may be covered once or not at all.
    constexpr exact_cover_view(std::size_t required, std::size_t optional)
        : first_{required + optional + 1} {
        for (std::size_t item = 0; item < first_[0]; ++item) {
            nodes_.push_back({item, item, item, 0});
            items_.push_back({item, item, 0});
        }
        for (std::size_t item = 1; item <= required; ++item) {
            items_[item] = {item - 1, 0, 0};
            items_[item - 1].right = items_[0].left = item;
        }
    }

    // Preconditions: the items differ, and there are so many. Invalidates
    // iterators.
    template <std::ranges::input_range Items>
    constexpr void add_option(Items&& items) {
        take_all_back();
        for (auto&& it : items) {
            const std::size_t item = static_cast<std::size_t>(it) + 1;
            assert(item < items_.size());
            const std::size_t last = nodes_[item].up, place = nodes_.size();
            assert(last < first_.back());  // else it is there twice
            nodes_.push_back({last, item, item, first_.size() - 1});
            nodes_[last].down = nodes_[item].up = place;
            ++items_[item].options;
        }
        first_.push_back(nodes_.size());
    }

    constexpr iterator begin() {
        take_all_back();
        solution_.clear();
        done_ = false;
        if (items_[0].right != 0) {
            open_item();
            advance();
        }
        return iterator(*this);
    }
    constexpr std::default_sentinel_t end() const { return {}; }

private:
    // The first are the items themselves, as heads of the lists of options.
    struct node {
        std::size_t up, down, item, option;
    };
    // Required ones are in a list whose head is 0.
    struct links {
        std::size_t left, right, options;
    };

    // To the next solution. What is chosen last, the item or an option of its,
    // gives way to the next option, until no item is left.
    constexpr void advance() {
        while (!chosen_.empty()) {
            if (!next_option()) {
                uncover(chosen_.back());
                chosen_.pop_back();
            } else if (items_[0].right == 0) {
                solution_.clear();
                for (const std::size_t place : chosen_)
                    solution_.push_back(nodes_[place].option);
                return;
            } else {
                open_item();
            }
        }
        done_ = true;
    }

    // Covers the item with the fewest options, of which none is chosen yet.
    constexpr void open_item() {
        std::size_t least = items_[0].right;
        for (std::size_t it = least; it != 0; it = items_[it].right)
            if (items_[it].options < items_[least].options) least = it;
        cover(least);
        chosen_.push_back(least);
    }

    // Returns false if there is none; then the item itself is chosen.
    constexpr bool next_option() {
        std::size_t& place = chosen_.back();
        take_back(place);
        place = nodes_[place].down;
        if (place == nodes_[place].item) return false;
        const std::size_t option = nodes_[place].option;
        for (std::size_t i = first_[option]; i < first_[option + 1]; ++i)
            if (i != place) cover(nodes_[i].item);
        return true;
    }

    constexpr void take_back(std::size_t place) {
        if (place == nodes_[place].item) return;
        const std::size_t option = nodes_[place].option;
        for (std::size_t i = first_[option + 1]; i-- > first_[option];)
            if (i != place) uncover(nodes_[i].item);
    }

    constexpr void take_all_back() {
        for (; !chosen_.empty(); chosen_.pop_back()) {
            take_back(chosen_.back());
            uncover(nodes_[chosen_.back()].item);
        }
    }

    // Unlinks an item, and from other items all options that it has.
    constexpr void cover(std::size_t item) {
        items_[items_[item].left].right = items_[item].right;
        items_[items_[item].right].left = items_[item].left;
        for (auto place = nodes_[item].down; place != item;
             place = nodes_[place].down)
            hide(place);
    }
    constexpr void uncover(std::size_t item) {
        for (auto place = nodes_[item].up; place != item;
             place = nodes_[place].up)
            show(place);
        items_[items_[item].left].right = item;
        items_[items_[item].right].left = item;
    }

    constexpr void hide(std::size_t place) {
        const std::size_t option = nodes_[place].option;
        for (std::size_t i = first_[option]; i < first_[option + 1]; ++i) {
            if (i == place) continue;
            nodes_[nodes_[i].up].down = nodes_[i].down;
            nodes_[nodes_[i].down].up = nodes_[i].up;
            --items_[nodes_[i].item].options;
        }
    }
    constexpr void show(std::size_t place) {
        const std::size_t option = nodes_[place].option;
        for (std::size_t i = first_[option + 1]; i-- > first_[option];) {
            if (i == place) continue;
            nodes_[nodes_[i].up].down = nodes_[nodes_[i].down].up = i;
            ++items_[nodes_[i].item].options;
        }
    }

    std::vector<node> nodes_;
    std::vector<links> items_;
    std::vector<std::size_t> first_;   // node of each option, and behind all
    std::vector<std::size_t> chosen_;  // nodes, the last perhaps an item
    std::vector<std::size_t> solution_;
    bool done_ = false;
};

// An object, not a function, so that it can be passed as an argument. An option
// is a range of items, from 0 on; of no required items, the only choice is of
// nothing. Preconditions: as of add_option().
struct exact_cover_function {
    template <std::ranges::input_range Options>
    requires std::ranges::input_range<std::ranges::range_reference_t<Options>>
    constexpr exact_cover_view operator()(std::size_t required,
                                          Options&& options,
                                          std::size_t optional = 0) const {
        exact_cover_view view(required, optional);
        for (auto&& items : options) view.add_option(items);
        return view;
    }
};

inline constexpr exact_cover_function exact_cover{};

}  // namespace tenet
