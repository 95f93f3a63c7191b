#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <tenet/algorithms/dynamic_programming/coin_change.hpp>
#include <tenet/laws/algorithms/coin_change.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace coin_change_test {

using tenet::coin_change;
namespace laws = tenet::laws;

TEST_CASE("coin_change keeps its law") {
    laws::check(
        laws::coin_change([](const std::vector<int>& coins, int amount) {
            return coin_change(coins, amount);
        }));
    laws::check(
        laws::coin_change([](const std::vector<int>& coins, int amount) {
            const auto taken = coin_change(coins, amount);
            return taken ? int(taken->size()) : -1;
        }));
}

TEST_CASE("coin_change of nothing") {
    CHECK(coin_change(std::vector<int>{}, 0) == std::vector<int>{});
    CHECK(coin_change(std::vector{7}, 0) == std::vector<int>{});
    CHECK(coin_change(std::vector<int>{}, 5) == std::nullopt);
    CHECK(coin_change(std::vector{7}, 5) == std::nullopt);
}

TEST_CASE("coin_change overflows with no coin") {
    CHECK(coin_change(std::vector{INT_MAX, 3}, 6) == std::vector{3, 3});
    CHECK(coin_change(std::vector{UINT64_MAX, UINT64_MAX - 1}, 5) ==
          std::nullopt);
    CHECK(coin_change(std::vector<unsigned char>{255, 1}, 300)->size() == 46);
    CHECK(
        coin_change(std::vector<signed char>{127}, std::uint8_t{254})->size() ==
        2);
}

TEST_CASE("coin_change takes long amounts, and any range") {
    const auto taken = coin_change(std::forward_list<long>{7, 11}, 100'000L);
    REQUIRE(taken);
    long sum = 0;
    for (const long coin : *taken) sum += coin;
    CHECK(sum == 100'000);
    CHECK(taken->size() == 9'092);
}

static_assert(coin_change(std::array{1, 3, 4}, 6)->size() == 2);

}  // namespace coin_change_test
