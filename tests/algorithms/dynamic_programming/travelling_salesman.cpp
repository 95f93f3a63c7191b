#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <list>
#include <tenet/algorithms/dynamic_programming/travelling_salesman.hpp>
#include <tenet/laws/algorithms/travelling_salesman.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace travelling_salesman_test {

using tenet::travelling_salesman;
namespace laws = tenet::laws;
using rows = std::vector<std::vector<int>>;
using places = std::vector<std::size_t>;

TEST_CASE("travelling_salesman keeps its law") {
    laws::check(laws::travelling_salesman(
        [](const rows& distances) { return travelling_salesman(distances); }));
}

TEST_CASE("travelling_salesman of few cities") {
    CHECK(travelling_salesman(rows{}) ==
          tenet::travelling_salesman_tour<long long>{});
    const auto one = travelling_salesman(rows{{7}});
    CHECK(one.length == 0);
    CHECK(one.tour == places{0});
    const auto two = travelling_salesman(rows{{7, 1}, {2, 7}});
    CHECK(two.length == 3);
    CHECK(two.tour == places{0, 1});
}

TEST_CASE("travelling_salesman begins at 0, and goes the shorter way round") {
    const rows distances{{9, 5, 1}, {1, 9, 5}, {5, 1, 9}};
    const auto best = travelling_salesman(distances);
    CHECK(best.length == 3);
    CHECK(best.tour == places{0, 2, 1});
}

TEST_CASE("travelling_salesman takes negative distances") {
    const auto best =
        travelling_salesman(rows{{0, -5, 2}, {3, 0, -4}, {-1, 7, 0}});
    CHECK(best.length == -10);
    CHECK(best.tour == places{0, 1, 2});
}

TEST_CASE("travelling_salesman overflows with no sum") {
    CHECK(travelling_salesman(rows{{0, INT_MAX}, {INT_MAX, 0}}).length ==
          2LL * INT_MAX);
    const std::vector<std::vector<signed char>> far(
        5, std::vector<signed char>(5, 100));
    CHECK(travelling_salesman(far).length == 500);
}

TEST_CASE("travelling_salesman takes any ranges, and reals") {
    const std::list<std::forward_list<double>> distances{
        {0, 0.5, 9}, {9, 0, 0.25}, {0.25, 9, 0}};
    CHECK(travelling_salesman(distances).length == 1);
    CHECK(travelling_salesman(std::array{std::array<unsigned, 2>{0, 3},
                                         std::array<unsigned, 2>{4, 0}})
              .length == 7);
}

static_assert(travelling_salesman(std::array{std::array{0, 1},
                                             std::array{2, 0}})
                  .length == 3);

}  // namespace travelling_salesman_test
