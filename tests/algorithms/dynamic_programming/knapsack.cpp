#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/dynamic_programming/knapsack.hpp>
#include <tenet/laws/algorithms/knapsack.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace knapsack_test {

using tenet::knapsack;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using places = std::vector<std::size_t>;

TEST_CASE("knapsack keeps its law") {
    laws::check(laws::knapsack(
        [](const numbers& weights, const numbers& values, int capacity) {
            return knapsack(weights, values, capacity);
        }));
}

TEST_CASE("knapsack of nothing, and of items without weight or worth") {
    CHECK(knapsack(numbers{}, numbers{}, 0) ==
          tenet::knapsack_choice<long long>{});
    CHECK(knapsack(numbers{1}, numbers{5}, 0).items.empty());
    CHECK(knapsack(numbers{0, 0, 1}, numbers{5, 7, 9}, 0).items ==
          places{0, 1});
    CHECK(knapsack(numbers{0, 1}, numbers{0, 0}, 3).items.empty());
    CHECK(knapsack(numbers{0, 1, 1}, numbers{-4, -1, 2}, 3).items == places{2});
}

TEST_CASE("knapsack overflows with no sum") {
    const auto values = knapsack(numbers{1, 1}, numbers{INT_MAX, INT_MAX}, 2);
    CHECK(values.value == 2LL * INT_MAX);
    CHECK(knapsack(numbers{INT_MAX, 2}, numbers{9, 1}, 2).items == places{1});
    CHECK(knapsack(std::vector{UINT64_MAX, std::uint64_t{3}}, numbers{9, 1}, 2)
              .items.empty());
    CHECK(knapsack(std::vector<signed char>{100, 100}, numbers{1, 1},
                   std::uint8_t{200})
              .value == 2);
}

TEST_CASE("knapsack takes any ranges, and values that are reals") {
    const auto best =
        knapsack(std::list{2, 3}, std::list{0.5, 0.25}, std::int64_t{4});
    CHECK(best.value == 0.5);
    CHECK(best.items == places{0});
}

// clang does not evaluate libstdc++ 12's std::vector<bool>.
#ifndef __clang__
static_assert(knapsack(std::array{3, 4, 5}, std::array{30, 50, 60}, 8).value ==
              90);
#endif

}  // namespace knapsack_test
