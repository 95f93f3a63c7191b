#include <algorithm>
#include <array>
#include <limits>
#include <sstream>
#include <tenet/algorithms/backtracking/combination_sum.hpp>
#include <tenet/laws/algorithms/combination_sum.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace combination_sum_test {

using tenet::combination_sum;
namespace laws = tenet::laws;
using lists = std::vector<std::vector<int>>;

TEST_CASE("combination_sum keeps its law") {
    laws::check(
        laws::combination_sum([](const std::vector<int>& candidates, int sum) {
            return combination_sum(candidates, sum);
        }));
}

TEST_CASE("combination_sum comes in order, whatever is given") {
    const lists six{
        {1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 2}, {1, 1, 1, 3}, {1, 1, 2, 2},
        {1, 2, 3},          {2, 2, 2},       {3, 3}};
    CHECK(combination_sum(std::array{3, 1, 2}, 6) == six);
    CHECK(combination_sum(std::vector{3, 2, 1, 3, 2, 1, 7}, 6) == six);
    std::istringstream words("2 3 1");
    CHECK(combination_sum(std::ranges::istream_view<int>(words), 6) == six);
}

TEST_CASE("combination_sum of nothing") {
    CHECK(combination_sum(std::vector<int>{}, 0) == lists{{}});
    CHECK(combination_sum(std::vector{4, 2}, 0) == lists{{}});
    CHECK(combination_sum(std::vector<int>{}, 3).empty());
    CHECK(combination_sum(std::vector{4, 2}, 7).empty());
}

TEST_CASE("combination_sum overflows with no type") {
    using limits = std::numeric_limits<int>;
    CHECK(combination_sum(std::vector{limits::max(), limits::max() - 1},
                          limits::max()) == lists{{limits::max()}});
    CHECK(combination_sum(std::vector<unsigned char>{200, 100}, 255).empty());
    CHECK(combination_sum(std::vector<unsigned char>{200, 55}, 255).size() ==
          1);
    CHECK(combination_sum(std::vector<unsigned char>{51}, 255)[0].size() == 5);
}

TEST_CASE("combination_sum goes deep without recursion") {
    CHECK(combination_sum(std::vector{1, 2'000'000}, 1'000'000)[0].size() ==
          1'000'000);
}

static_assert(combination_sum(std::array{2, 3}, 6).size() == 2);

}  // namespace combination_sum_test
