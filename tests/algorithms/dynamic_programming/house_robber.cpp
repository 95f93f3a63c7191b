#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/dynamic_programming/house_robber.hpp>
#include <tenet/laws/algorithms/house_robber.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace house_robber_test {

using tenet::house_robber;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using places = std::vector<std::size_t>;

TEST_CASE("house_robber keeps its law") {
    laws::check(laws::house_robber(
        [](const numbers& values) { return house_robber(values); }));
}

TEST_CASE("house_robber of nothing, and of houses without worth") {
    CHECK(house_robber(numbers{}) == tenet::house_robber_choice<long long>{});
    CHECK(house_robber(numbers{-3, -1, -2}) ==
          tenet::house_robber_choice<long long>{});
    CHECK(house_robber(numbers{0}).houses.empty());
    CHECK(house_robber(numbers{-3, 5, -1, -2, 7}).houses == places{1, 4});
}

TEST_CASE("house_robber overflows with no sum") {
    const auto best = house_robber(numbers{INT_MAX, 1, INT_MAX});
    CHECK(best.value == 2LL * INT_MAX);
    CHECK(best.houses == places{0, 2});
    CHECK(house_robber(std::vector<long long>{LLONG_MIN, LLONG_MAX, LLONG_MIN})
              .value == LLONG_MAX);
    CHECK(house_robber(std::vector<signed char>{100, 1, 100, 100}).value ==
          200);
}

TEST_CASE("house_robber takes any range, reals, and a projection") {
    CHECK(house_robber(std::list{0.5, 0.75, 0.5}).value == 1);
    const std::vector<std::pair<char, short>> named{
        {'a', short{1}}, {'b', short{4}}, {'c', short{2}}};
    CHECK(house_robber(named, &std::pair<char, short>::second).houses ==
          places{1});
}

static_assert(house_robber(std::array{2, 7, 9, 3, 1}).value == 12);

}  // namespace house_robber_test
