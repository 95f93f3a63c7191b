#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <tenet/algorithms/greedy/gas_station.hpp>
#include <tenet/laws/algorithms/gas_station.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace gas_station_test {

using tenet::gas_station;
namespace laws = tenet::laws;
using numbers = std::vector<int>;

TEST_CASE("gas_station keeps its law") {
    laws::check(laws::gas_station([](const numbers& gas, const numbers& costs) {
        return gas_station(gas, costs);
    }));
}

TEST_CASE("gas_station of few stations, and of none") {
    CHECK(gas_station(numbers{}, numbers{}) == std::nullopt);
    CHECK(gas_station(numbers{3}, numbers{3}) == 0);
    CHECK(gas_station(numbers{2}, numbers{3}) == std::nullopt);
    CHECK(gas_station(numbers{0, 0}, numbers{0, 0}) == 0);
    CHECK(gas_station(numbers{0, 1}, numbers{1, 0}) == 1);
}

TEST_CASE("gas_station is the first of several") {
    CHECK(gas_station(numbers{1, 0, 5, 9}, numbers{0, 2, 0, 0}) == 2);
    CHECK(gas_station(numbers{2, 1, 1}, numbers{1, 1, 1}) == 0);
}

TEST_CASE("gas_station overflows with no sum") {
    const auto most = INT_MAX;
    CHECK(gas_station(numbers{0, 0, most, most}, numbers{most, most, 0, 0}) ==
          2);
    CHECK(gas_station(numbers{most, most, most, 0}, numbers{0, 0, 0, most}) ==
          0);
    CHECK(gas_station(std::vector{UINT_MAX, 0U}, std::vector{0U, UINT_MAX}) ==
          0);
    CHECK(gas_station(std::vector{LLONG_MAX, 0LL},
                      std::vector{0LL, LLONG_MAX}) == 0);
    CHECK(gas_station(std::vector{0LL, LLONG_MAX},
                      std::vector{LLONG_MAX, 0LL}) == 1);
    CHECK(gas_station(std::vector{0LL, LLONG_MAX - 1},
                      std::vector{LLONG_MAX, 0LL}) == std::nullopt);
}

TEST_CASE("gas_station takes any ranges of any integers") {
    CHECK(gas_station(std::forward_list<short>{1, 9},
                      std::array<std::uint64_t, 2>{5, 5}) == 1);
    CHECK(gas_station(std::vector<signed char>{127, 0, 0},
                      std::vector<unsigned char>{100, 20, 7}) == 0);
}

static_assert(gas_station(std::array{1, 2, 3}, std::array{2, 2, 2}) == 1);

}  // namespace gas_station_test
