// word_search: whether a word can be read in a grid, from cell to cell.
//
// Each cell is beside the one before, in its row or column, and none is used
// twice. The answer is a truth; or the cells, pairs of a row and a column from
// 0, any that are right, and nothing or an empty list if there are none.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      exist, find_word
// Interface: one of search(grid, word), search(word, grid), where grid is a
//            vector of vectors of char or of texts, and word a text; returns a
//            truth, a list of pairs, or an optional one
// Claims:    it is right about all small grids; it is right about others
// Convicts:  one that uses a cell twice, that does not free a cell on its way
//            back, that goes along diagonals, right and down only, straight
//            only, or around the edge, that begins in the corner only, that
//            stops one letter early
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace word_grids {

using subject = callable::subject<callable::text_list, std::string>;
report judge(const subject&, const settings&);

}  // namespace word_grids

template <class F>
report word_search(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::text_list, std::string>(
        function, std::tuple(callable::list("grid"), callable::list("word")),
        [](auto grid, auto word) { return std::tuple(grid, word); },
        [](auto grid, auto word) { return std::tuple(word, grid); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: word_search(std::vector<std::vector<char>>& grid, "
                  "std::string word)");
    return word_grids::judge(subject, how);
}

}  // namespace tenet::laws
