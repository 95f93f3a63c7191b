#include <array>
#include <climits>
#include <functional>
#include <list>
#include <numeric>
#include <string>
#include <tenet/algorithms/greedy/candy.hpp>
#include <tenet/laws/algorithms/candy.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace candy_test {

using tenet::candy;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using counts = std::vector<std::size_t>;

TEST_CASE("candy keeps its law") {
    laws::check(
        laws::candy([](const numbers& ratings) { return candy(ratings); }));
}

TEST_CASE("candy of few children, and of none") {
    CHECK(candy(numbers{}).empty());
    CHECK(candy(numbers{7}) == counts{1});
    CHECK(candy(numbers{7, 7}) == counts{1, 1});
    CHECK(candy(numbers{7, 8}) == counts{1, 2});
    CHECK(candy(numbers{8, 7}) == counts{2, 1});
}

TEST_CASE("candy of a peak is the length of the longer descent") {
    CHECK(candy(numbers{1, 2, 9, 5, 4, 3}) == counts{1, 2, 4, 3, 2, 1});
    CHECK(candy(numbers{1, 2, 3, 9, 5, 4}) == counts{1, 2, 3, 4, 2, 1});
    CHECK(candy(numbers{3, 2, 2, 1}) == counts{2, 1, 2, 1});
}

TEST_CASE("candy compares ratings at the limits of their type") {
    CHECK(candy(numbers{INT_MIN, INT_MAX, INT_MIN}) == counts{1, 2, 1});
    CHECK(candy(numbers{INT_MAX, INT_MIN, -1}) == counts{2, 1, 2});
    CHECK(candy(std::vector<unsigned char>{0, 255, 1}) == counts{1, 2, 1});
}

TEST_CASE("candy takes a comparison, a projection and any range") {
    CHECK(candy(std::list{1, 2, 3}, std::ranges::greater()) == counts{3, 2, 1});
    const std::vector<std::string> names{"eve", "al", "bob"};
    CHECK(candy(names, {}, &std::string::size) == counts{2, 1, 2});
    CHECK(candy(std::vector{0.5, 0.25}) == counts{2, 1});
}

TEST_CASE("candy compares neighbours twice") {
    numbers ratings(1'000);
    std::iota(ratings.begin(), ratings.end(), 0);
    int comparisons = 0;
    const auto found = candy(ratings, [&](int a, int b) {
        ++comparisons;
        return a < b;
    });
    CHECK(found.back() == 1'000);
    CHECK(comparisons <= 2 * 999);
}

static_assert(candy(std::array{1, 0, 2}).back() == 2);

}  // namespace candy_test
