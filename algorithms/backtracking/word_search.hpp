// word_search: where a word can be read in a grid, from cell to cell.
//
// Each cell is beside the one before, in its row or column, and none is used
// twice. To look for many words in one grid, walk a trie of them instead.
//
// Technique:  backtracking: from each cell as a start, into the neighbours that
//             hold the next letter; from the end of the word where its last
//             letter is rarer than its first
// Complexity: O(cells 3^length) at worst, O(cells) where few cells hold the
//             letters; space O(cells + length), no recursion
// Reference:  S. S. Skiena, The Algorithm Design Manual, 2020, 9 (combinatorial
//             search)
// Laws:       word_search
//
// Example:
//   const std::vector<std::string> grid{"cat", "rxa"};
//   const std::vector<std::pair<std::size_t, std::size_t>> path{
//       {0, 0}, {0, 1}, {0, 2}, {1, 2}};
//   word_search(grid, std::string("cata")) == path &&
//       !word_search(grid, std::string("cart"))
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

template <class Letter, class Equal>
class word_search_walk {
public:
    using cell = std::pair<std::size_t, std::size_t>;  // row and column

    constexpr explicit word_search_walk(Equal& equal) : equal_(equal) {}

    constexpr void add_row() { grid_.emplace_back(); }
    constexpr void add_cell(const Letter& letter) {
        grid_.back().push_back({&letter, false});
    }
    constexpr void add_letter(const Letter& letter) {
        word_.push_back(&letter);
    }

    constexpr std::optional<std::vector<cell>> find() {
        if (word_.empty()) return std::vector<cell>();
        const bool backwards = count(*word_.back()) < count(*word_.front());
        if (backwards) std::ranges::reverse(word_);
        for (std::size_t row = 0; row < grid_.size(); ++row)
            for (std::size_t column = 0; column < grid_[row].size(); ++column)
                if (visit({row, column}) && walk()) return path(backwards);
        return {};
    }

private:
    struct square {
        const Letter* letter;
        bool is_used;
    };
    struct step {
        cell at;
        std::size_t tried;  // neighbours
    };

    constexpr bool is_equal(const Letter& a, const Letter& b) const {
        return static_cast<bool>(std::invoke(equal_, a, b));
    }

    constexpr std::size_t count(const Letter& letter) const {
        std::size_t many = 0;
        for (const auto& row : grid_)
            for (const square& it : row) many += is_equal(*it.letter, letter);
        return many;
    }

    // Returns whether that is a cell that holds the next letter. A row or a
    // column before the first is far behind the last.
    constexpr bool visit(cell at) {
        const auto [row, column] = at;
        if (row >= grid_.size() || column >= grid_[row].size()) return false;
        square& it = grid_[row][column];
        if (it.is_used || !is_equal(*it.letter, *word_[steps_.size()]))
            return false;
        it.is_used = true;
        steps_.push_back({at, 0});
        return true;
    }

    // From the first step; false if it leads nowhere, and then there is none.
    constexpr bool walk() {
        while (steps_.size() < word_.size()) {
            auto& [at, tried] = steps_.back();
            const auto [row, column] = at;
            if (tried == 4) {
                grid_[row][column].is_used = false;
                steps_.pop_back();
                if (steps_.empty()) return false;
                continue;
            }
            const std::array<cell, 4> neighbours{{{row, column + 1},
                                                  {row + 1, column},
                                                  {row, column - 1},
                                                  {row - 1, column}}};
            visit(neighbours[tried++]);
        }
        return true;
    }

    constexpr std::vector<cell> path(bool backwards) const {
        std::vector<cell> cells;
        for (const step& it : steps_) cells.push_back(it.at);
        if (backwards) std::ranges::reverse(cells);
        return cells;
    }

    std::vector<std::vector<square>> grid_;
    std::vector<const Letter*> word_;
    std::vector<step> steps_;
    Equal& equal_;
};

// Returns the cells of the letters, or nothing; of an empty word, no cells.
// Rows may differ in length.
template <std::ranges::forward_range Grid, std::ranges::forward_range Word,
          class Equal = std::ranges::equal_to>
requires std::same_as<
    std::ranges::range_value_t<std::ranges::range_reference_t<Grid>>,
    std::ranges::range_value_t<Word>>
constexpr auto word_search(const Grid& grid, const Word& word,
                           Equal equal = {}) {
    word_search_walk<std::ranges::range_value_t<Word>, Equal> search(equal);
    for (const auto& row : grid) {
        search.add_row();
        for (const auto& letter : row) search.add_cell(letter);
    }
    for (const auto& letter : word) search.add_letter(letter);
    return search.find();
}

}  // namespace tenet
