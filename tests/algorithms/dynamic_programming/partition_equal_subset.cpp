#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <tenet/algorithms/dynamic_programming/partition_equal_subset.hpp>
#include <tenet/laws/algorithms/partition_equal_subset.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace partition_equal_subset_test {

using tenet::partition_equal_subset;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using places = std::vector<std::size_t>;

TEST_CASE("partition_equal_subset keeps its law") {
    laws::check(laws::partition_equal_subset(
        [](const numbers& values) { return partition_equal_subset(values); }));
}

TEST_CASE("partition_equal_subset of nothing") {
    CHECK(partition_equal_subset(numbers{}) == places{});
    CHECK(partition_equal_subset(numbers{0}) == places{});
    CHECK(partition_equal_subset(numbers{2}) == std::nullopt);
    CHECK(partition_equal_subset(numbers{-2}) == std::nullopt);
}

// Every list of up to five numbers from -3 to 3.
TEST_CASE("partition_equal_subset is right about negative numbers") {
    for (int code = 0; code < 7 * 7 * 7 * 7 * 7; ++code) {
        numbers values;
        int total = 0;
        for (int left = code; left > 0; left /= 7) {
            values.push_back(left % 7 - 3);
            total += values.back();
        }
        bool possible = false;
        for (unsigned set = 0; set < 1U << values.size(); ++set) {
            int sum = 0;
            for (std::size_t i = 0; i < values.size(); ++i)
                if (set >> i & 1U) sum += values[i];
            possible = possible || 2 * sum == total;
        }
        const auto part = partition_equal_subset(values);
        int sum = 0;
        if (part)
            for (const std::size_t place : *part) sum += values.at(place);
        if (part.has_value() != possible || (part && 2 * sum != total))
            FAIL("wrong about list " << code);
    }
}

TEST_CASE("partition_equal_subset overflows with no sum") {
    CHECK(partition_equal_subset(std::vector<signed char>{-128, 127, 1}) ==
          places{});
    CHECK(partition_equal_subset(std::vector<signed char>{-128, -128}) ==
          places{1});
    CHECK(partition_equal_subset(numbers{INT_MIN}) == std::nullopt);
    CHECK(partition_equal_subset(std::vector{INT64_MIN, INT64_MAX}) ==
          std::nullopt);
    CHECK(partition_equal_subset(std::vector{UINT64_MAX}) == std::nullopt);
    CHECK(partition_equal_subset(std::vector{UINT64_MAX - 1}) == std::nullopt);
}

TEST_CASE("partition_equal_subset takes any range") {
    CHECK(partition_equal_subset(std::forward_list<short>{3, 1, 2}) ==
          places{0});
    CHECK(partition_equal_subset(std::vector<unsigned>(1'000, 3))->size() ==
          500);
}

static_assert(*partition_equal_subset(std::array{1, 5, 11, 5}) == places{2});
static_assert(!partition_equal_subset(std::array{1, 2, 5}));

}  // namespace partition_equal_subset_test
