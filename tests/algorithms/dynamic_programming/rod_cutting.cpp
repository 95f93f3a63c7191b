#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <tenet/algorithms/dynamic_programming/rod_cutting.hpp>
#include <tenet/laws/algorithms/rod_cutting.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace rod_cutting_test {

using tenet::rod_cutting;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using lengths = std::vector<std::size_t>;

TEST_CASE("rod_cutting keeps its law") {
    laws::check(laws::rod_cutting([](const numbers& prices, int length) {
        return rod_cutting(prices, length);
    }));
    laws::check(laws::rod_cutting(
        [](const numbers& prices) { return rod_cutting(prices); }));
}

TEST_CASE("rod_cutting of nothing") {
    CHECK(rod_cutting(numbers{}) == tenet::rod_cutting_choice<long long>{});
    CHECK(rod_cutting(numbers{3}, 0).pieces.empty());
}

TEST_CASE("rod_cutting leaves nothing over, whatever it costs") {
    CHECK(rod_cutting(numbers{-3, -5}, 3).price == -8);
    CHECK(rod_cutting(numbers{-3, -7}, 3).pieces == lengths{1, 1, 1});
    CHECK(rod_cutting(numbers{-1, 8}, 5).price == 15);
    CHECK(rod_cutting(numbers{0, 0}, 2).pieces == lengths{1, 1});
}

TEST_CASE("rod_cutting of a rod that is longer than the prices go") {
    const auto best = rod_cutting(numbers{2, 5}, 1'001);
    CHECK(best.price == 2'502);
    CHECK(best.pieces.size() == 501);
}

TEST_CASE("rod_cutting overflows with no sum") {
    CHECK(rod_cutting(numbers{INT_MAX, INT_MAX}, 2).price == 2LL * INT_MAX);
    CHECK(rod_cutting(std::vector<signed char>{100, 1}, std::uint8_t{200})
              .price == 20'000);
}

TEST_CASE("rod_cutting takes any range, and prices that are reals") {
    CHECK(rod_cutting(std::forward_list{0.25, 0.75}, 3LL).price == 1);
}

static_assert(rod_cutting(std::array{1, 5, 8, 9, 10, 17, 17, 20}, 4).price ==
              10);

}  // namespace rod_cutting_test
