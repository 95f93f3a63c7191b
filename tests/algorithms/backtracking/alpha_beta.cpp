#include <algorithm>
#include <climits>
#include <functional>
#include <string>
#include <string_view>
#include <tenet/algorithms/backtracking/alpha_beta.hpp>
#include <tenet/laws/algorithms/alpha_beta.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace alpha_beta_test {

using tenet::alpha_beta;
namespace laws = tenet::laws;

constexpr auto search = [](const auto& game, const auto& position, int depth,
                           bool maximises) {
    return alpha_beta(game, position, depth, maximises);
};

TEST_CASE("alpha_beta keeps its law") {
    const auto found = laws::alpha_beta(search);
    laws::check(found);
    CHECK(found.not_judged().empty());
}

TEST_CASE("alpha_beta looks to the end, for who maximises") {
    const laws::game_tree game({{1, 2}, {3, 4}, {5}, {}, {}, {}},
                               {0, 0, 0, 5, 9, 7});
    const auto play = alpha_beta(game, 0);
    CHECK(play.value == 7);
    CHECK(play.move == 1);
    CHECK(alpha_beta(game, 0, 1).value == 0);
    CHECK(alpha_beta(game, 0, 1).move == 0);
    CHECK_FALSE(alpha_beta(game, 0, 0).move);
    CHECK_FALSE(alpha_beta(game, 3).move);
    CHECK(alpha_beta(game, 3).value == 5);
    CHECK(alpha_beta(game, 0, 9, false).value == 7);
    CHECK(alpha_beta(game, 1, 9, false).move == 0);
}

TEST_CASE("alpha_beta knows values at the limits of their type") {
    const laws::game_tree game({{1, 2}, {3, 4}, {5}, {}, {}, {}},
                               {0, 0, 0, INT_MIN, INT_MAX, INT_MIN});
    CHECK(alpha_beta(game, 0).value == INT_MIN);
    CHECK(alpha_beta(game, 0).move == 0);
    CHECK(alpha_beta(game, 1).value == INT_MAX);
}

// Words are built letter by letter; the last in order is the greatest.
struct spelling {
    std::string_view moves(const std::string& word) const {
        return word.size() < 3 ? "ab" : "";
    }
    std::string apply(std::string word, char letter) { return word + letter; }
    const std::string& value(const std::string& word) const { return word; }
};

TEST_CASE("alpha_beta compares what can only be compared") {
    spelling game;
    CHECK(alpha_beta(game, std::string()).value == "bab");
    CHECK(alpha_beta(game, std::string()).move == 'b');
    CHECK(alpha_beta(game, std::string(), 9, true, std::greater<>()).value ==
          "aba");
    CHECK(alpha_beta(game, std::string(), 2, false).value == "ab");
}

TEST_CASE("alpha_beta cuts deep, and as soon as values are equal") {
    // Of the leaves 5, 5 and 9, what comes behind the second cannot matter.
    const laws::game_tree equal({{1, 2}, {3}, {4, 5}, {}, {}, {}},
                                {0, 0, 0, 5, 5, 9});
    alpha_beta(equal, 0);
    CHECK(equal.visited() == 4);
    // A bound from the root cuts three moves below.
    const laws::game_tree deep({{1, 2}, {}, {3}, {4}, {5, 6}, {}, {}},
                               {0, 5, 0, 0, 0, 4, 3});
    alpha_beta(deep, 0);
    CHECK(deep.visited() == 5);
}

// Whoever takes the last of some matches, one or two at a time, wins.
struct countdown {
    constexpr std::vector<int> moves(std::pair<int, bool> p) const {
        std::vector<int> taken{1, 2};
        taken.resize(static_cast<std::size_t>(std::min(p.first, 2)));
        return taken;
    }
    constexpr auto apply(std::pair<int, bool> p, int taken) const {
        return std::pair(p.first - taken, !p.second);
    }
    constexpr int value(std::pair<int, bool> p) const {
        return p.second ? 1 : -1;
    }
};

static_assert(alpha_beta(countdown(), std::pair(5, false)).move == 2);
static_assert(alpha_beta(countdown(), std::pair(6, false)).value == -1);

}  // namespace alpha_beta_test
