// alpha_beta: the value of a game for two, without a look at all of it.
//
// A game has moves(position), apply(position, move) and value(position), from
// the view of who makes it great and, unless stated, begins. At the end, and
// where it may look no further, a position has its own value; else what is best
// for who is to move there. The answer is the value, or a pair of it and one of
// the best moves. Of leaves, 2^d of them, that is the value of the binary tree.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function; a template or a generic one plays tic-tac-toe, too
// Also:      minimax, game_value
// Interface: one of search(game, position, depth, maximises), search(game,
//            position, depth, alpha, beta, maximises), search(game, position,
//            depth), search(game, position), where game is a const
//            tenet::laws::game_tree& and a position of it an int; or
//            search(leaves), of any integers; returns a number, a pair or a
//            class of two members
// Claims:    it is right about all small games; it is right about others; it
//            visits no more positions than minimax; it leaves out what cannot
//            matter; it is right about tic-tac-toe
// Convicts:  plain minimax; one that cuts on the wrong side, that cuts at what
//            it has to beat, that keeps a bound for the next position, that
//            starts from 0, never changes sides, ignores the depth, looks one
//            move too far, takes the last move for the best
#pragma once

#include <array>
#include <climits>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

// Positions are nodes, from the root 0 on; a move is the place of a child.
class game_tree {
public:
    game_tree(std::vector<std::vector<int>> children, std::vector<int> values)
        : children_(std::move(children)), values_(std::move(values)) {}

    std::vector<int> moves(int position) const {
        std::vector<int> all;
        for (std::size_t i = 0; i < children_[std::size_t(position)].size();
             ++i)
            all.push_back(static_cast<int>(i));
        return all;
    }
    int apply(int position, int move) const {
        ++visited_;
        return children_[std::size_t(position)][std::size_t(move)];
    }
    int value(int position) const { return values_[std::size_t(position)]; }

    std::size_t visited() const { return visited_; }  // by apply()
    friend std::string show(const game_tree& it) {
        return "{" + shown(it.children_) + ", " + shown(it.values_) + "}";
    }

private:
    std::vector<std::vector<int>> children_;
    std::vector<int> values_;
    mutable std::size_t visited_ = 0;
};

// x begins, and makes the value great; a position has 9 cells.
struct tic_tac_toe {
    using position = std::array<char, 9>;
    static constexpr position empty{' ', ' ', ' ', ' ', ' ',
                                    ' ', ' ', ' ', ' '};

    std::vector<int> moves(const position&) const;
    position apply(position, int cell) const;
    int value(const position&) const;  // 1 if x has won, -1 if o has
};

namespace games {

enum class form { whole, with_depth, with_turn, with_bounds };

struct subject {
    std::function<value(const game_tree&, int depth, bool maximises)> on_tree;
    std::function<value(const tic_tac_toe::position&, bool maximises)> on_board;
    form takes{};
};
using of_leaves = callable::subject<callable::numbers>;

report judge(const subject&, const settings&);
report judge(const of_leaves&, const settings&);

template <class F, class Game, class Position>
value answer_in(F& f, const Game& game, const Position& at, int depth,
                bool first) {
    if constexpr (std::is_invocable_v<F&, const Game&, const Position&, int,
                                      bool>)
        return callable::answered(f(game, at, depth, first));
    else if constexpr (std::is_invocable_v<F&, const Game&, const Position&,
                                           int, int, int, bool>)
        return callable::answered(f(game, at, depth, INT_MIN, INT_MAX, first));
    else if constexpr (std::is_invocable_v<F&, const Game&, const Position&,
                                           int>)
        return callable::answered(f(game, at, depth));
    else
        return callable::answered(f(game, at));
}

template <class F, class Game, class Position, class... More>
constexpr bool plays =
    std::is_invocable_v<F&, const Game&, const Position&, More...>;
template <class F, class Game, class Position>
constexpr bool plays_somehow =
    plays<F, Game, Position> || plays<F, Game, Position, int> ||
    plays<F, Game, Position, int, bool> ||
    plays<F, Game, Position, int, int, int, bool>;

template <class F>
subject of(F& f) {
    subject it;
    it.on_tree = [&f](const game_tree& game, int depth, bool first) {
        return answer_in(f, game, 0, depth, first);
    };
    it.takes = plays<F, game_tree, int, int, bool> ? form::with_turn
               : plays<F, game_tree, int, int, int, int, bool>
                   ? form::with_bounds
               : plays<F, game_tree, int, int> ? form::with_depth
                                               : form::whole;
    using board = tic_tac_toe::position;
    if constexpr (plays_somehow<F, tic_tac_toe, board>)
        it.on_board = [&f](const board& at, bool first) {
            return answer_in(f, tic_tac_toe(), at, 10, first);
        };
    return it;
}

}  // namespace games

template <class F>
report alpha_beta(F function, const settings& how = settings::standard()) {
    if constexpr (games::plays_somehow<F, game_tree, int>) {
        return games::judge(games::of(function), how);
    } else {
        const auto leaves = callable::of<callable::numbers>(
            function, std::tuple(callable::list("leaves")),
            [](auto list) { return std::tuple(list); });
        static_assert(callable::is_taken<decltype(leaves)>,
                      "needs: alpha_beta(const tenet::laws::game_tree&, int "
                      "position, int depth), or alpha_beta(std::vector<int>& "
                      "leaves)");
        return games::judge(leaves, how);
    }
}

}  // namespace tenet::laws
