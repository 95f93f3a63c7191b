// generate_parentheses: tenet::generate_parentheses (function object)
// exact_cover: right_covers (function)
// subset_sum: right_subset (function)
// knights_tour: tenet::knights_tour (function)
// hamiltonian_path: right_path (function)
// graph_colouring: right_colours (function)
// word_search: right_word (function)
// alpha_beta: right_play (template)
#pragma once
#include <optional>
#include <string>
#include <tenet/algorithms/backtracking/alpha_beta.hpp>
#include <tenet/algorithms/backtracking/exact_cover.hpp>
#include <tenet/algorithms/backtracking/generate_parentheses.hpp>
#include <tenet/algorithms/backtracking/graph_colouring.hpp>
#include <tenet/algorithms/backtracking/hamiltonian_path.hpp>
#include <tenet/algorithms/backtracking/knights_tour.hpp>
#include <tenet/algorithms/backtracking/subset_sum.hpp>
#include <tenet/algorithms/backtracking/word_search.hpp>
#include <utility>
#include <vector>

inline auto right_covers(int items,
                         const std::vector<std::vector<int>>& options) {
    return tenet::exact_cover(std::size_t(items), options);
}
inline auto right_subset(const std::vector<int>& numbers, int sum) {
    return tenet::subset_sum(numbers, sum);
}
inline auto right_path(const std::vector<std::vector<int>>& neighbours) {
    return tenet::hamiltonian_path(neighbours);
}
inline auto right_colours(int vertices,
                          const std::vector<std::pair<int, int>>& edges,
                          int colours) {
    return tenet::graph_colouring(vertices, edges, colours);
}
inline auto right_word(const std::vector<std::string>& grid,
                       const std::string& word) {
    return tenet::word_search(grid, word);
}
template <class Game, class Position>
auto right_play(const Game& game, const Position& position, int depth,
                bool maximises) {
    return tenet::alpha_beta(game, position, depth, maximises);
}
