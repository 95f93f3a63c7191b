#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/dynamic_programming/knapsack.hpp>
#include <tenet/laws/algorithms/bounded_knapsack.hpp>
#include <tenet/laws/algorithms/knapsack.hpp>
#include <tenet/laws/algorithms/unbounded_knapsack.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace knapsack_test {

using tenet::bounded_knapsack;
using tenet::knapsack;
using tenet::unbounded_knapsack;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using places = std::vector<std::size_t>;

TEST_CASE("knapsack keeps its law") {
    laws::check(laws::knapsack(
        [](const numbers& weights, const numbers& values, int capacity) {
            return knapsack(weights, values, capacity);
        }));
}

TEST_CASE("unbounded_knapsack keeps its law") {
    laws::check(laws::unbounded_knapsack(
        [](const numbers& weights, const numbers& values, int capacity) {
            return unbounded_knapsack(weights, values, capacity);
        }));
}

TEST_CASE("bounded_knapsack keeps its law") {
    laws::check(
        laws::bounded_knapsack([](const numbers& weights, const numbers& values,
                                  const numbers& counts, int capacity) {
            return bounded_knapsack(weights, values, counts, capacity);
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

TEST_CASE("unbounded_knapsack of nothing, and at the limits of a type") {
    CHECK(unbounded_knapsack(numbers{}, numbers{}, 5).items.empty());
    CHECK(unbounded_knapsack(numbers{6}, numbers{9}, 5).value == 0);
    CHECK(unbounded_knapsack(numbers{1, 1}, numbers{0, -2}, 5).items.empty());
    CHECK(unbounded_knapsack(numbers{1}, numbers{INT_MAX}, 2).value ==
          2LL * INT_MAX);
    CHECK(unbounded_knapsack(std::vector{UINT64_MAX, std::uint64_t{2}},
                             numbers{9, 1}, short{5})
              .items == places{1, 1});
    CHECK(unbounded_knapsack(std::list<signed char>{100}, std::list{0.5},
                             std::uint8_t{255})
              .value == 1);
}

TEST_CASE("unbounded_knapsack gives its items in order") {
    CHECK(unbounded_knapsack(numbers{2, 5}, numbers{3, 9}, 9).items ==
          places{0, 0, 1});
    CHECK(unbounded_knapsack(numbers{5, 2}, numbers{9, 3}, 9).items ==
          places{0, 1, 1});
}

TEST_CASE("bounded_knapsack of nothing, and at the limits of a type") {
    const numbers none;
    CHECK(bounded_knapsack(none, none, none, 5).items.empty());
    CHECK(bounded_knapsack(numbers{0, 1}, numbers{3, -1}, numbers{5, 5}, 0)
              .value == 15);
    CHECK(bounded_knapsack(numbers{1}, numbers{INT_MAX}, numbers{INT_MAX}, 2)
              .value == 2LL * INT_MAX);
    // What does not fit is not multiplied.
    const std::vector<long long> dear{LLONG_MAX / 3};
    CHECK(
        bounded_knapsack(numbers{2}, dear, std::vector{UINT64_MAX}, 7).value ==
        LLONG_MAX / 3 * 3);
    CHECK(
        bounded_knapsack(std::vector{UINT64_MAX}, dear, numbers{9}, 7).value ==
        0);
    CHECK(bounded_knapsack(numbers{0}, numbers{-1}, std::vector{UINT64_MAX}, 7)
              .items.empty());
}

TEST_CASE("bounded_knapsack gives its items in order") {
    CHECK(bounded_knapsack(numbers{2, 3}, numbers{2, 5}, std::list{9, 2}, 11)
              .items == places{0, 0, 1, 1});
}

static_assert(
    unbounded_knapsack(std::array{3, 4}, std::array{5, 6}, 10).value == 16);

// clang does not evaluate libstdc++ 12's std::vector<bool>.
#ifndef __clang__
static_assert(knapsack(std::array{3, 4, 5}, std::array{30, 50, 60}, 8).value ==
              90);
static_assert(bounded_knapsack(std::array{3, 4}, std::array{5, 6},
                               std::array{1, 9}, 10)
                  .value == 12);
#endif

}  // namespace knapsack_test
