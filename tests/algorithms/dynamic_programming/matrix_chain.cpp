#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/dynamic_programming/matrix_chain.hpp>
#include <tenet/laws/algorithms/matrix_chain.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace matrix_chain_test {

using tenet::matrix_chain;
namespace laws = tenet::laws;
using numbers = std::vector<int>;

TEST_CASE("matrix_chain keeps its law") {
    laws::check(laws::matrix_chain(
        [](const numbers& sides) { return matrix_chain(sides); }));
}

TEST_CASE("matrix_chain of the book") {
    const auto best = matrix_chain(numbers{30, 35, 15, 5, 10, 20, 25});
    CHECK(best.cost == 15'125);
    CHECK(best.parentheses == "((A1(A2A3))((A4A5)A6))");
}

TEST_CASE("matrix_chain of no matrix, of one and of empty ones") {
    CHECK(matrix_chain(numbers{}) == tenet::matrix_chain_order{});
    CHECK(matrix_chain(numbers{7}) == tenet::matrix_chain_order{});
    CHECK(matrix_chain(numbers{7, 3}) == tenet::matrix_chain_order{0, "A1"});
    CHECK(matrix_chain(numbers{7, 0, 3}).cost == 0);
    CHECK(matrix_chain(numbers{0, 7, 3}).cost == 0);
    CHECK(matrix_chain(numbers{7, 3, 0}).cost == 0);
}

TEST_CASE("matrix_chain throws where the cost cannot be counted") {
    const std::uint64_t large = std::uint64_t{1} << 32;
    CHECK(matrix_chain(std::vector<std::uint64_t>{1, large, large - 1}).cost ==
          large * (large - 1));
    CHECK_THROWS_AS(matrix_chain(std::vector{large, large, large}),
                    std::overflow_error);
    CHECK_THROWS_AS(matrix_chain(std::vector{std::uint64_t{1}, UINT64_MAX,
                                             std::uint64_t{1}}),
                    std::overflow_error);
    CHECK(matrix_chain(
              std::vector{std::uint64_t{1}, UINT64_MAX - 1, std::uint64_t{1}})
              .cost == UINT64_MAX - 1);
}

TEST_CASE("matrix_chain keeps off orders whose cost cannot be counted") {
    // The right two first take 2^96 multiplications, the left two 2^65, of
    // which the sum has 2^33 + 2^33.
    const std::uint64_t large = std::uint64_t{1} << 32;
    const auto best = matrix_chain(
        std::vector{std::uint64_t{1}, large, std::uint64_t{1}, large});
    CHECK(best.cost == 2 * large);
    CHECK(best.parentheses == "((A1A2)A3)");
    // Sums that wrap around look small: 2^63 + 2^63.
    const std::uint64_t half = std::uint64_t{1} << 63;
    CHECK_THROWS_AS(matrix_chain(std::vector{std::uint64_t{1}, half,
                                             std::uint64_t{1}, half}),
                    std::overflow_error);
}

TEST_CASE("matrix_chain takes any range, and many matrices") {
    CHECK(matrix_chain(std::list<signed char>{100, 100, 100}).cost ==
          1'000'000);
    const auto best = matrix_chain(std::vector<short>(13, 2));
    CHECK(best.cost == 11 * 8);
    CHECK(best.parentheses.find("A10") != best.parentheses.npos);
    CHECK(best.parentheses.find("A12") != best.parentheses.npos);
}

// clang does not evaluate libstdc++ 12's std::string.
#ifndef __clang__
static_assert(matrix_chain(std::array{10, 100, 5, 50}).cost == 7'500);
#endif

}  // namespace matrix_chain_test
