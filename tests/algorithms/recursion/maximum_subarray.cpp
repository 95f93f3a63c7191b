#include <tenet/algorithms/recursion/maximum_subarray.hpp>

#include <array>
#include <climits>
#include <concepts>
#include <forward_list>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/maximum_subarray.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace maximum_subarray_test {

using tenet::maximum_subarray;
namespace laws = tenet::laws;

TEST_CASE("maximum_subarray keeps its law, up to the limits of int") {
    laws::check(laws::maximum_subarray<laws::whole_range>(maximum_subarray));
    laws::check(laws::maximum_subarray(
        [](const std::vector<short>& v) { return maximum_subarray(v).sum; }));
}

TEST_CASE("maximum_subarray of nothing is no part") {
    const std::vector<int> none;
    const auto [sum, part] = maximum_subarray(none);
    CHECK(sum == 0);
    CHECK(part.begin() == none.begin());
    CHECK(part.empty());
}

TEST_CASE("maximum_subarray finds the first of several that ends, and short") {
    const std::vector<int> v{-1, 2, -2, 0, 2, -3, 1, 1};
    const auto [sum, part] = maximum_subarray(v);
    CHECK(sum == 2);
    CHECK(part.begin() == v.begin() + 1);
    CHECK(part.size() == 1);
    const std::vector<int> negative{-3, -1, -2, -1};
    const auto least = maximum_subarray(negative);
    CHECK(least.sum == -1);
    CHECK(least.part.begin() == negative.begin() + 1);
    CHECK(least.part.size() == 1);
    const std::vector<int> zeros{0, 0, 1};
    CHECK(maximum_subarray(zeros).part.size() == 1);
}

TEST_CASE("maximum_subarray adds in the type of x + x, or a projected one") {
    const std::vector<signed char> narrow(100, 127);
    CHECK(maximum_subarray(narrow).sum == 12'700);
    const std::vector<int> wide{INT_MAX, 1, INT_MIN, INT_MAX};
    const auto best =
        maximum_subarray(wide, [](int x) -> long long { return x; });
    CHECK(best.sum == INT_MAX + 1LL);
    CHECK(best.part.size() == 2);
    const std::vector<unsigned> unsigned_ones{1, 2, 3};
    CHECK(maximum_subarray(unsigned_ones).part.size() == 3);
    static_assert(std::same_as<decltype(maximum_subarray(narrow).sum), int>);
    static_assert(
        std::same_as<decltype(maximum_subarray(unsigned_ones).sum), unsigned>);
}

TEST_CASE("maximum_subarray takes any range, a member and what adds up") {
    const std::forward_list<double> reals{-1, 0.5, 0.25, -1};
    const auto [sum, part] = maximum_subarray(reals);
    CHECK(sum == 0.75);
    CHECK(part.begin() == std::next(reals.begin()));
    CHECK(*part.end() == -1);
    const std::vector<std::pair<int, int>> pairs{{1, -2}, {2, 5}, {3, 1}};
    CHECK(maximum_subarray(pairs, &std::pair<int, int>::second).sum == 6);
    CHECK(maximum_subarray(std::views::iota(-3, 3)).sum == 3);
    const std::vector<std::string> texts{"a", "", "b"};
    CHECK(maximum_subarray(texts).sum == "ab");
    using none = decltype(maximum_subarray(std::vector<int>()).part);
    static_assert(std::same_as<none, std::ranges::dangling>);
}

static_assert(maximum_subarray(std::array{-2, 3, -1, 2}).sum == 4);

}  // namespace maximum_subarray_test
