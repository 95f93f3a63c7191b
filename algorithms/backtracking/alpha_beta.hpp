// alpha_beta: the value of a game for two players, and the best move.
//
// Each player does what is best for himself, and what is good for one is bad
// for the other. A game is an object with
//     moves(position)        a range of what can be done, empty at the end
//     apply(position, move)  the position that comes of it
//     value(position)        what is greater the better it is for who begins
//
// Technique:  backtracking: minimax, but a position is left as soon as one of
//             the players is known to have something better elsewhere
// Complexity: as many positions as minimax, w^d of w moves and depth d, at
//             worst; about 2 w^(d / 2) where the best moves come first;
//             recursion and space O(d)
// Reference:  D. E. Knuth, R. W. Moore, An Analysis of Alpha-Beta Pruning,
//             Artificial Intelligence 6, 1975
// Laws:       alpha_beta
//
// Example:
//   struct countdown {  // whoever takes the last of some matches wins
//       std::vector<int> moves(std::pair<int, bool> p) const {
//           if (p.first < 2) return std::vector<int>(std::size_t(p.first), 1);
//           return {1, 2};
//       }
//       auto apply(std::pair<int, bool> p, int taken) const {
//           return std::pair(p.first - taken, !p.second);
//       }
//       int value(std::pair<int, bool> p) const { return p.second ? 1 : -1; }
//   };
//   alpha_beta(countdown(), std::pair(5, false)).move == 2 &&
//       alpha_beta(countdown(), std::pair(6, false)).value == -1
#pragma once

#include <cassert>
#include <concepts>
#include <functional>
#include <limits>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace tenet {

template <class Game, class Position>
using game_move =
    std::ranges::range_value_t<decltype(std::declval<Game&>().moves(
        std::declval<const Position&>()))>;
template <class Game, class Position>
using game_value = std::remove_cvref_t<decltype(std::declval<Game&>().value(
    std::declval<const Position&>()))>;

template <class Game, class Position>
concept two_player_game = requires(Game& game, const Position& position,
                                   const game_move<Game, Position>& move) {
    { game.apply(position, move) } -> std::convertible_to<Position>;
    requires std::movable<game_value<Game, Position>>;
};

template <class Value, class Move>
struct best_play {
    Value value;
    std::optional<Move> move;  // nothing if there is none, or depth is 0
};

template <class Game, class Position, class Compare>
class alpha_beta_search {
public:
    using value = game_value<Game, Position>;
    using move = game_move<Game, Position>;
    using play = best_play<value, move>;

    constexpr alpha_beta_search(Game& game, Compare& compare)
        : game_(game), compare_(compare) {}

    // Alpha and beta are what the players have elsewhere already, null if
    // nothing. Where the value is not between them, returns a bound of it.
    constexpr value search(const Position& position, int depth, bool maximises,
                           const value* alpha = nullptr,
                           const value* beta = nullptr,
                           std::optional<move>* chosen = nullptr) {
        if (depth == 0) return game_.value(position);
        std::optional<value> best;
        for (auto&& next : game_.moves(position)) {
            value found = search(game_.apply(position, next), depth - 1,
                                 !maximises, alpha, beta);
            if (best && !is_better(maximises, found, *best)) continue;
            best.emplace(std::move(found));
            if (chosen != nullptr) chosen->emplace(next);
            const value*& bound = maximises ? alpha : beta;
            if (bound == nullptr || is_better(maximises, *best, *bound))
                bound = &*best;
            if (alpha != nullptr && beta != nullptr && !is_less(*alpha, *beta))
                break;
        }
        return best ? std::move(*best) : game_.value(position);
    }

private:
    constexpr bool is_less(const value& a, const value& b) {
        return static_cast<bool>(std::invoke(compare_, a, b));
    }
    constexpr bool is_better(bool maximises, const value& a, const value& b) {
        return maximises ? is_less(b, a) : is_less(a, b);
    }

    Game& game_;
    Compare& compare_;
};

// Looks ahead so many moves, which by default is to the end. Who is to move
// makes the value, by Compare, as great as he can if he maximises, else as
// small; of the best moves it returns the first. Values are compared and never
// negated, so that they may be of any range. Precondition: depth >= 0.
template <class Game, class Position, class Compare = std::ranges::less>
requires two_player_game<std::remove_reference_t<Game>, Position>
constexpr auto alpha_beta(Game&& game, const Position& position,
                          int depth = std::numeric_limits<int>::max(),
                          bool maximises = true, Compare compare = {}) {
    assert(depth >= 0);
    using search =
        alpha_beta_search<std::remove_reference_t<Game>, Position, Compare>;
    std::optional<typename search::move> move;
    auto value =
        search(game, compare)
            .search(position, depth, maximises, nullptr, nullptr, &move);
    return typename search::play{std::move(value), std::move(move)};
}

}  // namespace tenet
