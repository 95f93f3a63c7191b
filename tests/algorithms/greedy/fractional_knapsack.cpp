#include <array>
#include <cfloat>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/greedy/fractional_knapsack.hpp>
#include <tenet/laws/algorithms/fractional_knapsack.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <vector>

namespace fractional_knapsack_test {

using tenet::fractional_knapsack;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using reals = std::vector<double>;

TEST_CASE("fractional_knapsack keeps its law") {
    laws::check(laws::fractional_knapsack(
        [](const numbers& weights, const numbers& values, int capacity) {
            return fractional_knapsack(weights, values, capacity);
        }));
}

TEST_CASE("fractional_knapsack of nothing, and into nothing") {
    CHECK(fractional_knapsack(numbers{}, numbers{}, 3) ==
          tenet::fractional_choice<double>{});
    CHECK(fractional_knapsack(numbers{2}, numbers{5}, 0) ==
          tenet::fractional_choice<double>{0, {0}});
    CHECK(fractional_knapsack(numbers{2}, numbers{5}, 1) ==
          tenet::fractional_choice<double>{2.5, {0.5}});
}

TEST_CASE("fractional_knapsack of items without weight or worth") {
    const auto free =
        fractional_knapsack(numbers{0, 1, 0}, numbers{5, 7, 0}, 0);
    CHECK(free.value == 5);
    CHECK(free.parts == reals{1, 0, 0});
    const auto bad =
        fractional_knapsack(numbers{0, 1, 1, 2}, numbers{-4, -1, 0, 2}, 9);
    CHECK(bad.value == 2);
    CHECK(bad.parts == reals{0, 0, 0, 1});
}

TEST_CASE("fractional_knapsack prefers the first of equals") {
    CHECK(fractional_knapsack(numbers{2, 1, 2}, numbers{4, 2, 4}, 3).parts ==
          reals{1, 1, 0});
    CHECK(fractional_knapsack(numbers{2, 2, 1}, numbers{4, 4, 2}, 3).parts ==
          reals{1, 0.5, 0});
}

TEST_CASE("fractional_knapsack overflows with no integers") {
    const auto all =
        fractional_knapsack(numbers{INT_MAX, INT_MAX, 1},
                            numbers{INT_MAX, INT_MAX, INT_MAX}, INT_MAX);
    CHECK(all.parts[2] == 1);
    CHECK(all.parts[0] == (INT_MAX - 1.0) / INT_MAX);
    CHECK(all.value == 2.0 * INT_MAX - 1);
    CHECK(fractional_knapsack(std::vector{UINT64_MAX, UINT64_MAX},
                              std::vector{LLONG_MAX, LLONG_MAX}, UINT64_MAX)
              .value == 0x1p63);
    CHECK(fractional_knapsack(std::vector<signed char>{100, 100},
                              std::vector<short>{30'000, 30'000},
                              std::uint8_t{150})
              .value == 45'000);
}

TEST_CASE("fractional_knapsack takes reals, and any ranges") {
    const auto small =
        fractional_knapsack(std::list{0.25F, 0.5F}, std::list{1, 4}, 0.75F);
    static_assert(
        std::is_same_v<decltype(small), const tenet::fractional_choice<float>>);
    CHECK(small.value == 5);
    const auto tiny =
        fractional_knapsack(reals{DBL_TRUE_MIN, 1}, reals{DBL_MAX, 1}, 0.5);
    CHECK(tiny.parts == reals{1, 0.5});
}

static_assert(
    fractional_knapsack(std::array{2, 2}, std::array{2, 3}, 3).value == 4);

static_assert(fractional_knapsack(std::array{1, 0, 0}, std::array{3, 2, 0}, 0)
                  .value == 2);

}  // namespace fractional_knapsack_test
