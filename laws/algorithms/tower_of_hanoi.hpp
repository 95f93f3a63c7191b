// tower_of_hanoi: the fewest moves that carry a tower of discs to another peg.
//
// Pegs are told apart by whatever they are called. Where they are no arguments,
// the first move leaves the peg of the tower; where it ends is the same for any
// number of discs. Or just how many moves there are; or three stacks, of which
// the first goes to the last.
//
// Judges:    a function, an object that can be called, such as hanoi, or a
//            class of one public function
// Also:      hanoi, hanota
// Elements:  integers
// Interface: tower_of_hanoi(n), tower_of_hanoi(n, peg, peg, peg),
//            tower_of_hanoi(n, peg, peg, peg, list of moves), of integers or
//            characters, or tower_of_hanoi(list, list, list); a move is a pair,
//            or has a from and a to
// Claims:    it carries the tower over by the fewest moves
// Convicts:  one that puts a disc on a smaller one, moves one that is not
//            there, forgets the discs on top, ends on another peg, moves more
//            often than needed
#pragma once

#include <functional>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace towers {

// How it is called; of moves, each is a list of both pegs.
enum class call { none, pegs, letters, out, letters_out, discs, stacks };

struct subject {
    call how;
    std::function<value(int n)> moves;
};

report judge(const subject&, const settings&);

template <class F>
constexpr call call_of() {
    using pairs = std::vector<std::pair<int, int>>;
    using letters = std::vector<std::pair<char, char>>;
    using stack = std::vector<int>;
    if constexpr (requires(F & f, stack & s) { f(s, s, s); })
        return call::stacks;
    else if constexpr (requires(F & f, letters & all) {
                           f(1, 'A', 'B', 'C', all);
                       })
        return call::letters_out;
    else if constexpr (requires(F & f, pairs & all) { f(1, 0, 1, 2, all); })
        return call::out;
    else if constexpr (requires(F & f) { f(1, 'A', 'B', 'C'); })
        return call::letters;
    else if constexpr (requires(F & f) { f(1, 0, 1, 2); })
        return call::pegs;
    else if constexpr (requires(F & f) { f(1); })
        return call::discs;
    else
        return call::none;
}

// A move as both of its pegs; of more parts, the last two are these.
template <class Move>
value told(const Move& move) {
    if constexpr (requires {
                      move.from;
                      move.to;
                  }) {
        return value::list{answer_of(move.from), answer_of(move.to)};
    } else {
        value all = answer_of(move);
        if (all.is == value::kind::list && all.parts.size() > 2)
            all.parts.erase(all.parts.begin(), all.parts.end() - 2);
        return all;
    }
}

template <class Moves>
value all_told(Moves&& moves) {
    if constexpr (requires { moves.begin(); }) {
        value::list all;
        for (auto&& move : moves) all.push_back(towers::told(move));
        return all;
    } else {
        return answer_of(moves);
    }
}

template <class F>
value carried(F& f, int n) {
    std::vector<int> a, b, c;
    for (int disc = n; disc > 0; --disc) a.push_back(disc);
    f(a, b, c);
    return value::list{answer_of(a), answer_of(b), answer_of(c)};
}

template <call how, class F>
value moves_by(F& f, int n) {
    if constexpr (how == call::stacks) {
        return carried(f, n);
    } else if constexpr (how == call::out) {
        std::vector<std::pair<int, int>> moves;
        f(n, 0, 1, 2, moves);
        return all_told(moves);
    } else if constexpr (how == call::letters_out) {
        std::vector<std::pair<char, char>> moves;
        f(n, 'A', 'B', 'C', moves);
        return all_told(moves);
    } else if constexpr (how == call::letters) {
        return all_told(f(n, 'A', 'B', 'C'));
    } else if constexpr (how == call::pegs) {
        return all_told(f(n, 0, 1, 2));
    } else {
        return all_told(f(n));
    }
}

}  // namespace towers

template <class... More, class F>
report tower_of_hanoi(F function, const settings& how = settings::standard()) {
    constexpr towers::call called = towers::call_of<F>();
    static_assert(called != towers::call::none,
                  "needs: tower_of_hanoi(n), or tower_of_hanoi(n, 'A', 'B', "
                  "'C'), that returns moves, or takes a std::vector of pairs "
                  "behind the pegs");
    return towers::judge(
        {called,
         [&function](int n) { return towers::moves_by<called>(function, n); }},
        how);
}

}  // namespace tenet::laws
