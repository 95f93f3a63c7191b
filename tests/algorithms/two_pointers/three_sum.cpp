#include <tenet/algorithms/two_pointers/three_sum.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <forward_list>
#include <limits>
#include <tenet/laws/algorithms/three_sum.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace three_sum_test {

using tenet::three_sum;
namespace laws = tenet::laws;

TEST_CASE("three_sum finds all triples, where sums leave the type, too") {
    laws::check(laws::three_sum<laws::whole_range>(three_sum));
}

TEST_CASE("three_sum gives triples in lexicographic order, from any range") {
    const auto found =
        three_sum(std::forward_list{4, -2, 0, 2, -4, 2, -2, 0, 0});
    CHECK(found ==
          std::vector<std::array<int, 3>>{
              {-4, 0, 4}, {-4, 2, 2}, {-2, -2, 4}, {-2, 0, 2}, {0, 0, 0}});
}

TEST_CASE("three_sum adds up exactly") {
    CHECK(three_sum(std::vector{INT_MAX, INT_MAX, 2}, 0).empty());
    CHECK(three_sum(std::vector{INT_MAX, INT_MIN, 2}, 1).size() == 1);
    CHECK(three_sum(std::vector{LLONG_MAX, LLONG_MAX, 2LL}, 0).empty());
    CHECK(three_sum(std::vector{LLONG_MAX, LLONG_MIN, 2LL}, 1).size() == 1);
    CHECK(three_sum(std::vector{0.5, -1.0, 0.5}).size() == 1);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(three_sum(std::vector{nan, nan, nan}).empty());
}

static_assert(three_sum(std::array{1, 1, 1}, 3).size() == 1);

}  // namespace three_sum_test
