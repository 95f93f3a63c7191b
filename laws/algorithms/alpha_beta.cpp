#include <tenet/laws/algorithms/alpha_beta.hpp>

#include <bit>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws {

std::vector<int> tic_tac_toe::moves(const position& at) const {
    std::vector<int> cells;
    for (int cell = 0; cell < 9 && value(at) == 0; ++cell)
        if (at[std::size_t(cell)] == ' ') cells.push_back(cell);
    return cells;
}

tic_tac_toe::position tic_tac_toe::apply(position at, int cell) const {
    const bool is_even = std::ranges::count(at, ' ') % 2 == 0;
    at[std::size_t(cell)] = is_even ? 'o' : 'x';
    return at;
}

int tic_tac_toe::value(const position& at) const {
    constexpr std::size_t lines[8][3]{{0, 1, 2}, {3, 4, 5}, {6, 7, 8},
                                      {0, 3, 6}, {1, 4, 7}, {2, 5, 8},
                                      {0, 4, 8}, {2, 4, 6}};
    for (const auto& [a, b, c] : lines)
        if (at[a] != ' ' && at[a] == at[b] && at[a] == at[c])
            return at[a] == 'x' ? 1 : -1;
    return 0;
}

template <>
struct argument<game_tree> {
    // A value for each node, and what leads to its parent.
    static domain from() {
        return domain::list(
            domain::tuple({domain::whole(-9, 9), domain::whole(0, 99)}), 30);
    }
    static game_tree make(const value& drawn) {
        std::vector<std::vector<int>> children(drawn.parts.size());
        std::vector<int> values;
        for (const value& node : drawn.parts) {
            const int i = callable::size_of(values);
            values.push_back(node.parts[0].number());
            if (i > 0)
                children[std::size_t(node.parts[1].number() % i)].push_back(i);
        }
        if (values.empty()) return {{{}}, {0}};
        return {children, values};
    }
    static std::string show(const value& drawn) { return shown(make(drawn)); }
};

namespace games {

// A power of two of them.
template <int low>
struct leaves_of {
    std::vector<int> elements;
    operator const std::vector<int>&() const { return elements; }
};

}  // namespace games

template <int low>
struct argument<games::leaves_of<low>> {
    using drawn_list = up_to<within<low, 20>, 64, 1>;
    static domain from() { return argument<drawn_list>::from(); }
    static games::leaves_of<low> make(const value& drawn) {
        std::vector<int> all;
        for (const value& part : drawn.parts) all.push_back(part.number());
        all.resize(std::bit_floor(std::max(all.size(), std::size_t{1})));
        return {all};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).elements);
    }
};

namespace games {

namespace {

using callable::numbers;

// Plain minimax.
template <class Game, class Position>
int value_of(const Game& game, const Position& at, int depth, bool first) {
    int best = 0;
    bool any = false;
    if (depth > 0)
        for (const int move : game.moves(at)) {
            const int it =
                value_of(game, game.apply(at, move), depth - 1, !first);
            if (!any || (first ? it > best : it < best)) best = it;
            any = true;
        }
    return any ? best : game.value(at);
}

template <class Game, class Position>
std::string wrong_with(const value& answer, const Game& game,
                       const Position& at, int depth, bool first) {
    const int best = value_of(game, at, depth, first);
    const bool is_pair =
        answer.is == value::kind::list && answer.parts.size() == 2;
    const value& told = is_pair ? answer.parts[0] : answer;
    if (told != value(std::int64_t{best}))
        return callable::got(answer, "that is " + shown(best));
    if (!is_pair || depth == 0) return {};
    const auto moves = game.moves(at);
    if (moves.empty()) return {};
    const auto move = callable::whole_or_none(answer.parts[1]);
    if (std::ranges::count(moves, move) == 0)
        return callable::got(answer, "there is no such move");
    const int then =
        value_of(game, game.apply(at, int(move)), depth - 1, !first);
    return then == best ? "" : callable::got(answer, "that move is not best");
}

// All ways to choose each number up to those.
std::vector<numbers> all_below(const numbers& ends) {
    std::vector<numbers> all{{}};
    for (const int end : ends) {
        std::vector<numbers> longer;
        for (const numbers& begun : all)
            for (int x = 0; x < end; ++x) {
                longer.push_back(begun);
                longer.back().push_back(x);
            }
        all = std::move(longer);
    }
    return all;
}

using tree_input = std::tuple<game_tree, int, bool>;

constexpr int great = 200'000'000;

void add_tree(std::vector<tree_input>& all, const game_tree& tree, int nodes,
              form takes) {
    all.emplace_back(tree, 9, true);
    if (takes == form::whole || nodes > 4) return;
    for (const int depth : {0, 1, 2, 9}) all.emplace_back(tree, depth, false);
    if (takes == form::with_depth)
        for (auto i = all.size() - 4; i < all.size(); ++i)
            std::get<bool>(all[i]) = true;
}

// All trees of up to 5 nodes, whose leaves have one of three values, and other
// nodes values that no leaf has. Those of up to 3 also with great ones, beyond
// what stands for infinity in a hurry.
std::vector<tree_input> small_trees(form takes) {
    std::vector<tree_input> all;
    for (int n = 1; n <= 5; ++n) {
        numbers ends;
        for (int i = 1; i < n; ++i) ends.push_back(i);
        for (const numbers& parents : all_below(ends)) {
            std::vector<numbers> children{std::size_t(n)};
            for (int i = 1; i < n; ++i)
                children[std::size_t(parents[std::size_t(i - 1)])].push_back(i);
            numbers kinds;
            for (const numbers& own : children)
                kinds.push_back(own.empty() ? 3 : 1);
            for (numbers values : all_below(kinds)) {
                for (std::size_t i = 0; i < values.size(); ++i)
                    values[i] =
                        children[i].empty() ? values[i] - 2 : 7 - int(i);
                add_tree(all, {children, values}, n, takes);
                if (n > 3) continue;
                for (int& value : values) value *= great;
                add_tree(all, {children, values}, n, takes);
            }
        }
    }
    return all;
}

// A tree in which each has so many children, of which the first is the best
// for who is to move, to that depth.
void add_best_first(std::vector<numbers>& children, numbers& values,
                    std::size_t at, int value, int spread, int width, int depth,
                    bool first) {
    values[at] = value;
    if (depth == 0) return;
    for (int i = 0; i < width; ++i) {
        const std::size_t next = children.size();
        children[at].push_back(int(next));
        children.emplace_back();
        values.push_back(0);
        add_best_first(children, values, next,
                       first ? value - i * spread : value + i * spread,
                       spread / (width + 1), width, depth - 1, !first);
    }
}

game_tree best_first(int width, int depth) {
    std::vector<numbers> children(1);
    numbers values(1);
    int spread = 1;
    for (int i = 1; i < depth; ++i) spread *= width + 1;
    add_best_first(children, values, 0, 0, spread, width, depth, true);
    return {children, values};
}

std::string text_of(const subject& search, const settings& how,
                    const std::string& position, const std::string& depth,
                    const std::string& first) {
    const std::string name = how.called.empty() ? "search" : how.called;
    const std::string begun = name + "(game, " + position;
    switch (search.takes) {
        case form::whole:
            return begun + ")";
        case form::with_depth:
            return begun + ", " + depth + ")";
        case form::with_turn:
            return begun + ", " + depth + ", " + first + ")";
        default:
            return begun + ", " + depth +
                   ", std::numeric_limits<int>::min(), "
                   "std::numeric_limits<int>::max(), " +
                   first + ")";
    }
}

bool says_turn(form takes) {
    return takes == form::with_turn || takes == form::with_bounds;
}

std::string wrong_on(const subject& search, const game_tree& game, int depth,
                     bool first) {
    if (!says_turn(search.takes)) first = true;
    if (search.takes == form::whole) depth = 99;
    return wrong_with(search.on_tree(game, depth, first), game, 0, depth,
                      first);
}

// What it visits, and what minimax does, to the end.
std::string wrong_visits(const subject& search, const game_tree& game) {
    const game_tree plain = game, tried = game;
    value_of(plain, 0, 99, true);
    search.on_tree(tried, 99, true);
    return tried.visited() <= plain.visited()
               ? ""
               : "it visits " + shown(tried.visited()) +
                     " positions, but minimax " + shown(plain.visited());
}

// Where the best moves come first, the square root of the leaves will do, and
// some positions above.
std::string wrong_savings(const subject& search, int width, int depth) {
    const game_tree game = best_first(width, depth);
    search.on_tree(game, 99, true);
    std::size_t needed = 0;
    for (int d = 1; d <= depth; ++d) {
        std::size_t up = 1, down = 1;
        for (int i = 0; i < (d + 1) / 2; ++i) up *= std::size_t(width);
        for (int i = 0; i < d / 2; ++i) down *= std::size_t(width);
        needed += up + down - 1;
    }
    return game.visited() <= 2 * needed
               ? ""
               : "it visits " + shown(game.visited()) +
                     " positions of a tree in which the best move comes "
                     "first, but " +
                     shown(needed) + " will do";
}

std::string wrong_on_board(const subject& search, const numbers& moves) {
    const tic_tac_toe game;
    auto at = game.empty;
    for (const int move : moves) at = game.apply(at, move);
    const bool first = moves.size() % 2 == 0;
    const value answer = search.on_board(at, first);
    if (!moves.empty()) return wrong_with(answer, game, at, 10, first);
    const bool is_draw = answer.is == value::kind::list && !answer.parts.empty()
                             ? answer.parts[0] == value(std::int64_t{0})
                             : answer == value(std::int64_t{0});
    return is_draw ? "" : callable::got(answer, "it is a draw");
}

finding judge_board(const subject& search, const settings& how) {
    const std::string claim = "it is right about tic-tac-toe";
    if (!search.on_board)
        return not_judged(claim, "it plays no game but game_tree");
    std::vector<numbers> all;
    for (const numbers& moves : callable::all_lists(0, 4, 3))
        if (moves.size() != 1 && moves == callable::without_equals(moves) &&
            (moves.size() % 2 == 0 || says_turn(search.takes)))
            all.push_back(moves);
    settings longer = how;
    longer.case_seconds *= 8;
    const std::string text =
        "const tenet::laws::tic_tac_toe game;\n"
        "auto position = game.empty;\n"
        "const std::vector<int> moves$0;\n"
        "for (const int move : moves) position = game.apply(position, "
        "move);\n" +
        text_of(search, how, "position", "10", "moves.size() % 2 == 0");
    return callable::judge_all(
        claim,
        {all.size(),
         [&](std::size_t i) {
             return callable::with_arguments(text, {shown(all[i])});
         },
         [&](std::size_t i) { return wrong_on_board(search, all[i]); }},
        longer);
}

finding judge_savings(const subject& search, const settings& how) {
    const std::vector<std::pair<int, int>> sizes{
        {2, 4}, {2, 8}, {3, 5}, {4, 4}};
    return callable::judge_all(
        "it leaves out what cannot matter",
        {sizes.size(),
         [&](std::size_t i) {
             const auto [width, depth] = sizes[i];
             return "const tenet::laws::game_tree game" +
                    shown(best_first(width, depth)) + ";\n" +
                    text_of(search, how, "0", "99", "true");
         },
         [&](std::size_t i) {
             return wrong_savings(search, sizes[i].first, sizes[i].second);
         }},
        how);
}

// Of the leaves of a binary tree, from who maximises on.
int value_of_leaves(const numbers& leaves, bool first = true) {
    if (leaves.size() == 1) return leaves[0];
    const auto middle = leaves.begin() + std::ptrdiff_t(leaves.size() / 2);
    const int a = value_of_leaves({leaves.begin(), middle}, !first);
    const int b = value_of_leaves({middle, leaves.end()}, !first);
    return first ? std::max(a, b) : std::min(a, b);
}

}  // namespace

report judge(const subject& search, const settings& how) {
    report found = callable::report_on("alpha_beta", "search", how);
    const std::string text = "const tenet::laws::game_tree game$0;\n" +
                             text_of(search, how, "0", "$1", "$2");
    const auto inputs = small_trees(search.takes);
    found += callable::judge_all(
        "it is right about all small games",
        {inputs.size(),
         [&](std::size_t i) {
             const auto& [game, depth, first] = inputs[i];
             return callable::with_arguments(
                 text, {shown(game), shown(depth), shown(first)});
         },
         [&](std::size_t i) {
             const auto& [game, depth, first] = inputs[i];
             return wrong_on(search, game, depth, first);
         }},
        how);
    if (found.refuted()) return found;
    found +=
        property("it is right about others", text,
                 [&](const game_tree& game, within<0, 9> depth, bool first) {
                     return wrong_on(search, game, depth, first);
                 })
            .judge(how);
    found += property("it visits no more positions than minimax",
                      "const tenet::laws::game_tree game$0;\n" +
                          text_of(search, how, "0", "99", "true"),
                      [&](const game_tree& game) {
                          return wrong_visits(search, game);
                      })
                 .judge(how);
    found += judge_savings(search, how);
    return found += judge_board(search, how);
}

report judge(const of_leaves& search, const settings& how) {
    report found = callable::report_on("alpha_beta", "search", how);
    const callable::trial<numbers> of_list{
        search.list + " leaves$0;\n" + search.text(how, "search"), search.call,
        [](const value& answer, const numbers& leaves) {
            const int due = value_of_leaves(leaves);
            return answer == value(std::int64_t{due})
                       ? ""
                       : callable::got(answer, "that is " + shown(due));
        },
        how};
    const int low = search.has_sign ? -2 : 0;
    std::vector<std::tuple<numbers>> all;
    for (const std::size_t size : {1U, 2U, 4U})
        for (const auto& leaves : callable::all_lists(low, low + 3, size, size))
            all.emplace_back(leaves);
    for (const auto& leaves : callable::all_lists(low, low + 1, 8, 8))
        all.emplace_back(leaves);
    if (search.list.find("char") == search.list.npos)
        for (numbers leaves : callable::all_lists(low, low + 3, 2, 2)) {
            for (int& leaf : leaves) leaf *= 10'000;
            all.emplace_back(leaves);
        }
    found += of_list.on_all("it is right about all small games", all);
    if (!found.refuted())
        found +=
            search.has_sign
                ? of_list.on_drawn<leaves_of<-20>>("it is right about others")
                : of_list.on_drawn<leaves_of<0>>("it is right about others");
    for (const char* claim :
         {"it visits no more positions than minimax",
          "it leaves out what cannot matter", "it is right about tic-tac-toe"})
        found.omit(claim, "leaves cannot tell");
    return found;
}

}  // namespace games

}  // namespace tenet::laws
