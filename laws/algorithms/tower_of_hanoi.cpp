#include <tenet/laws/algorithms/tower_of_hanoi.hpp>

#include <map>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::towers {

namespace {

using plain::instead;

// Pegs by what they are called, each with its discs, the smallest last.
using pegs = std::map<std::string, std::vector<int>>;

std::string from_of(const value& move) {
    return show(move.parts[0]);
}
std::string to_of(const value& move) {
    return show(move.parts[1]);
}

bool is_move(const value& it) {
    return it.is == value::kind::list && it.parts.size() == 2;
}

// Makes that move, or says why it cannot be made.
std::string make(const value& move, std::size_t number, pegs& all) {
    const std::string what =
        "move " + std::to_string(number) + ", " + show(move) + ", ";
    if (!is_move(move)) return what + "is no pair of pegs";
    std::vector<int>& from = all[from_of(move)];
    std::vector<int>& to = all[to_of(move)];
    if (all.size() > 3) return what + "is to a fourth peg";
    if (from.empty()) return what + "is from a peg without discs";
    if (&from == &to) return what + "is to the same peg";
    if (!to.empty() && to.back() < from.back())
        return what + "puts a disc on a smaller one";
    to.push_back(from.back());
    from.pop_back();
    return {};
}

std::string first_peg(const subject& it, const value& moves) {
    if (it.how == call::letters || it.how == call::letters_out) return "'A'";
    if (it.how == call::pegs || it.how == call::out) return "0";
    return moves.parts.empty() || !is_move(moves.parts[0])
               ? ""
               : from_of(moves.parts[0]);
}

// Where one disc goes is where all towers go.
std::string last_peg(const subject& it) {
    const value one = it.moves(1);
    return one.parts.size() == 1 && is_move(one.parts[0]) ? to_of(one.parts[0])
                                                          : "";
}

std::string wrong_moves(const subject& it, int n, const value& moves) {
    pegs all;
    for (int disc = n; disc > 0; --disc)
        all[first_peg(it, moves)].push_back(disc);
    std::size_t number = 0;
    for (const value& move : moves.parts) {
        const std::string wrong = make(move, ++number, all);
        if (!wrong.empty()) return wrong;
    }
    const std::string target = last_peg(it);
    if (target == first_peg(it, moves) || all[target].size() != std::size_t(n))
        return "in the end, the tower is not on peg " + target;
    const std::size_t fewest = (std::size_t{1} << n) - 1;
    return number == fewest ? ""
                            : "it takes " + shown(number) +
                                  " moves instead of " + shown(fewest);
}

std::string wrong_with(const subject& it, int n) {
    const value got = it.moves(n);
    const std::int64_t fewest = (std::int64_t{1} << n) - 1;
    if (it.how == call::stacks) {
        value::list discs;
        for (std::int64_t disc = n; disc > 0; --disc) discs.push_back(disc);
        const value due = value::list{value::list(), value::list(), discs};
        return got == due ? "" : instead(got, show(due) + " was expected");
    }
    if (got.is == value::kind::whole)
        return got.whole == fewest
                   ? ""
                   : instead(got, shown(fewest) + " moves are needed");
    if (got.is != value::kind::list)
        return instead(got, "that is no list of moves");
    return wrong_moves(it, n, got);
}

std::string arguments_of(call how) {
    switch (how) {
        case call::pegs:
            return "($0, 0, 1, 2)";
        case call::letters:
            return "($0, 'A', 'B', 'C')";
        case call::out:
            return "($0, 0, 1, 2, moves)";
        case call::letters_out:
            return "($0, 'A', 'B', 'C', moves)";
        case call::stacks:
            return "(a, b, c)  // of $0 discs";
        default:
            return "($0)";
    }
}

}  // namespace

report judge(const subject& it, const settings& how) {
    const std::string name = functions::name_of(how, "tower_of_hanoi");
    report found{"tower_of_hanoi", name, {}};
    return found +=
           property("it carries the tower over by the fewest moves",
                    name + arguments_of(it.how),
                    [&it](within<1, 10> n) { return wrong_with(it, n); })
               .judge(how);
}

}  // namespace tenet::laws::towers
