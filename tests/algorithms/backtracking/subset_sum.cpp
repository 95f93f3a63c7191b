#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <tenet/algorithms/backtracking/subset_sum.hpp>
#include <tenet/laws/algorithms/subset_sum.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace subset_sum_test {

using tenet::subset_sum;
namespace laws = tenet::laws;

TEST_CASE("subset_sum keeps its law, of negative numbers too") {
    const auto found =
        laws::subset_sum([](const std::vector<int>& numbers, int sum) {
            return subset_sum(numbers, sum);
        });
    laws::check(found);
    CHECK(found.not_judged().empty());
    laws::check(
        laws::subset_sum([](int sum, const std::vector<unsigned>& numbers) {
            return subset_sum(numbers, static_cast<unsigned>(sum)).has_value();
        }));
}

TEST_CASE("subset_sum keeps the order of the range") {
    CHECK(subset_sum(std::array{3, 30, 9, 300}, 339) ==
          std::vector{30, 9, 300});
    CHECK(subset_sum(std::array{-5, 7, -1, 0}, 1) == std::vector{-5, 7, -1});
    std::istringstream words("2 3 1");
    CHECK(subset_sum(std::ranges::istream_view<int>(words), 5) ==
          std::vector{2, 3});
}

TEST_CASE("subset_sum of nothing") {
    CHECK(subset_sum(std::vector<int>{}, 0) == std::vector<int>{});
    CHECK(subset_sum(std::vector{4, 2, 0}, 0) == std::vector<int>{});
    CHECK(subset_sum(std::vector{0, -4, 2}, -4) == std::vector{-4});
    CHECK(!subset_sum(std::vector<int>{}, 3));
    CHECK(!subset_sum(std::vector<int>{}, -3));
}

TEST_CASE("subset_sum overflows with no type") {
    using limits = std::numeric_limits<int>;
    const int low = limits::min(), high = limits::max();
    CHECK(subset_sum(std::array{high, high, low, 5}, high) ==
          std::vector{high});
    CHECK(subset_sum(std::array{high, low, high, 2}, high - 1) ==
          std::vector{high, low, high});
    CHECK(!subset_sum(std::array{high, high}, -2));
    CHECK(subset_sum(std::array{low, -1, 1}, low) == std::vector{low});
    CHECK(!subset_sum(std::array{low + 1, 1}, low));
    CHECK(!subset_sum(std::array<unsigned char, 3>{200, 55, 1}, 254));
    CHECK(subset_sum(std::array<unsigned char, 3>{200, 55, 1}, 255));
    const auto most = std::numeric_limits<std::uint64_t>::max();
    CHECK(subset_sum(std::array<std::uint64_t, 2>{most - 1, 1}, most));
    const auto least = std::numeric_limits<long long>::min();
    CHECK(subset_sum(std::array<long long, 2>{least, 7}, least + 7));
    CHECK(!subset_sum(std::array<long long, 2>{least, 7}, least + 6));
}

TEST_CASE("subset_sum turns back no more than it must") {
    // Of equal ones only the first is tried, and none where all are too few.
    std::vector<short> twos(1000, 2);
    CHECK(!subset_sum(twos, 999));
    twos.push_back(1);
    CHECK(subset_sum(twos, 999)->size() == 500);
    std::vector<long long> powers;
    for (int i = 0; i < 40; ++i) powers.push_back(1LL << (i + 1));
    CHECK(!subset_sum(powers, (1LL << 40) + 1));
    CHECK(!subset_sum(powers, 1LL << 41));
    CHECK(subset_sum(powers, (1LL << 41) - 2)->size() == 40);
}

TEST_CASE("subset_sum goes deep without recursion") {
    const std::vector<short> ones(100'000, -1);
    CHECK(subset_sum(ones, -1)->size() == 1);
}

static_assert(subset_sum(std::array{2, 3, -4}, 4) == std::nullopt);
static_assert(subset_sum(std::array{2, 3, -4}, -2)->size() == 2);

}  // namespace subset_sum_test
