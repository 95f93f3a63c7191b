#include <array>
#include <cstdint>
#include <limits>
#include <tenet/algorithms/greedy/jump_game.hpp>
#include <tenet/laws/algorithms/jump_game.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace jump_game_test {

using tenet::jump_game;
namespace laws = tenet::laws;
using places = std::vector<std::size_t>;

TEST_CASE("jump_game keeps its law") {
    laws::check(laws::jump_game(
        [](const std::vector<int>& reaches) { return jump_game(reaches); }));
}

TEST_CASE("jump_game of one place needs no jump") {
    CHECK(jump_game(std::array{0}) == places{0});
    CHECK(jump_game(std::array{5}) == places{0});
    CHECK(jump_game(std::array{5, 0}) == places{0, 1});
}

TEST_CASE("jump_game takes reaches from the least to the greatest") {
    using wide = std::numeric_limits<std::int64_t>;
    CHECK(jump_game(std::vector{1, -3, 2}) == std::nullopt);
    CHECK(jump_game(std::vector{2, -3, 2}) == places{0, 2});
    CHECK(jump_game(std::vector{1, std::numeric_limits<int>::max(), 0, 0}) ==
          places{0, 1, 3});
    CHECK(jump_game(std::vector{std::int64_t{1}, wide::max(), wide::min(),
                                std::int64_t{0}}) == places{0, 1, 3});
    CHECK(jump_game(std::vector{std::numeric_limits<std::uint64_t>::max(),
                                std::uint64_t{0}}) == places{0, 1});
    CHECK(jump_game(std::vector<signed char>{1, 127, 0}) == places{0, 1, 2});
}

TEST_CASE("jump_game looks at each place once") {
    const std::size_t n = 200'000;
    std::vector<std::size_t> reaches(n);
    // All of the first half reach as far, and the last of them one farther.
    for (std::size_t i = 0; i < n; ++i) reaches[i] = i < n / 2 ? n / 2 - i : 1;
    const auto way = jump_game(reaches);
    REQUIRE(way);
    CHECK(way->size() == n / 2 + 1);
}

static_assert(jump_game(std::array{2, 3, 1, 1, 4})->size() == 3);

}  // namespace jump_game_test
