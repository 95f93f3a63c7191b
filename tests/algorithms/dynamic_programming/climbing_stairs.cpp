#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <tenet/algorithms/dynamic_programming/climbing_stairs.hpp>
#include <tenet/laws/algorithms/climbing_stairs.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace climbing_stairs_test {

using tenet::climbing_stairs;
namespace laws = tenet::laws;

TEST_CASE("climbing_stairs keeps its law") {
    laws::check(laws::climbing_stairs(
        [](int stairs) { return climbing_stairs(stairs); }));
    laws::check(
        laws::climbing_stairs([](const std::vector<int>& steps, int stairs) {
            return climbing_stairs(stairs, steps);
        }));
}

TEST_CASE("climbing_stairs of no stairs, and by no steps") {
    CHECK(climbing_stairs(0) == 1);
    CHECK(climbing_stairs(0, std::vector<int>{}) == 1);
    CHECK(climbing_stairs(3, std::vector<int>{}) == 0);
    CHECK(climbing_stairs(3, std::vector{2}) == 0);
    CHECK(climbing_stairs(3, std::vector{UINT64_MAX}) == 0);
}

TEST_CASE("climbing_stairs throws where the ways cannot be counted") {
    CHECK(climbing_stairs(92) == 12'200'160'415'121'876'738ULL);
    CHECK(climbing_stairs(92U, std::array<short, 2>{2, 1}) ==
          climbing_stairs(92));
    CHECK_THROWS_AS(climbing_stairs(93), std::overflow_error);
    CHECK_THROWS_AS(climbing_stairs(INT64_MAX), std::overflow_error);
    CHECK_THROWS_AS(climbing_stairs(93, std::array{1, 2}), std::overflow_error);
    CHECK_THROWS_AS(climbing_stairs(1'000, std::array{1, 2}),
                    std::overflow_error);
}

TEST_CASE("climbing_stairs counts as many ways as 64 bits hold, but one") {
    // 2^(n - 1) ways by all steps, of which one is too many.
    std::vector<int> steps(64);
    for (int i = 0; i < 64; ++i) steps[std::size_t(i)] = i + 1;
    CHECK(climbing_stairs(64, steps) == 1ULL << 63);
    CHECK_THROWS_AS(climbing_stairs(65, steps), std::overflow_error);
}

TEST_CASE("climbing_stairs takes what is too much where it does not matter") {
    // Even stairs have too many ways, odd ones none.
    CHECK(climbing_stairs(1'001, std::forward_list<long>{2, 4}) == 0);
    CHECK(climbing_stairs(static_cast<signed char>(100), std::array{99}) == 0);
}

static_assert(climbing_stairs(3) == 3);
static_assert(climbing_stairs(4, std::array{1, 3}) == 3);

}  // namespace climbing_stairs_test
