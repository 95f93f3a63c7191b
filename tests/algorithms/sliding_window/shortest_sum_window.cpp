#include <tenet/algorithms/sliding_window/shortest_sum_window.hpp>

#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/shortest_sum_window.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace shortest_sum_window_test {

using tenet::shortest_sum_window;
namespace laws = tenet::laws;

TEST_CASE("shortest_sum_window finds the shortest, beyond the type, too") {
    laws::check(
        laws::shortest_sum_window<laws::whole_range>(shortest_sum_window));
    laws::check(
        laws::shortest_sum_window([](std::vector<signed char>& v, int target) {
            return shortest_sum_window(v, static_cast<signed char>(target));
        }));
}

TEST_CASE("shortest_sum_window gives the first of the shortest") {
    const std::vector<short> numbers{1, 4, 4, 8, 0};
    const auto shortest = shortest_sum_window(numbers, 8);
    CHECK(shortest.begin() == numbers.begin() + 3);
    CHECK(shortest.size() == 1);
    CHECK(shortest_sum_window(numbers, 16).size() == 3);
    CHECK(shortest_sum_window(numbers, 5).begin() == numbers.begin() + 3);
    CHECK(shortest_sum_window(numbers, 18).empty());
    CHECK(shortest_sum_window(numbers, 0).empty());
    CHECK(shortest_sum_window(numbers, -1).empty());
}

TEST_CASE("shortest_sum_window adds up exactly what 64 bits cannot hold") {
    const std::uint64_t most = UINT64_MAX;
    const std::vector<std::uint64_t> numbers{most - 1, 1, most - 1, 2, 0, most};
    const auto size = [&](std::uint64_t target) {
        return shortest_sum_window(numbers, target).size();
    };
    CHECK(size(most) == 1);
    CHECK(size(most - 1) == 1);
    const std::vector<std::uint64_t> halves{most / 2, 3, most / 2, 1, 1};
    CHECK(shortest_sum_window(halves, most).size() == 3);
    CHECK(shortest_sum_window(halves, most / 2 + 2).size() == 2);
    // The sum of the first three is 2^64 + 1; without the first, it is less.
    CHECK(shortest_sum_window(halves, most - 1).size() == 3);
    const std::vector<std::uint64_t> ends{most - 1, most, 5};
    CHECK(shortest_sum_window(ends, most).begin() == ends.begin() + 1);
    const std::vector<long long> longs{LLONG_MAX - 1, LLONG_MAX, 5};
    CHECK(shortest_sum_window(longs, LLONG_MAX).size() == 1);
}

TEST_CASE("shortest_sum_window sees the numbers of a list by projection") {
    const std::forward_list<std::string> words{"a", "bb", "ccc", "d"};
    const auto shortest = shortest_sum_window(words, 5u, &std::string::size);
    CHECK(*shortest.begin() == "bb");
    CHECK(std::ranges::distance(shortest) == 2);
    const std::array halves{0.25, 0.5, 0.5};
    CHECK(shortest_sum_window(halves, 1.0).size() == 2);
}

constexpr std::array parts{2, 3, 1, 2, 4, 3};
static_assert(shortest_sum_window(parts, 7).begin() == parts.begin() + 4);
static_assert(shortest_sum_window(parts, 9).size() == 3);

}  // namespace shortest_sum_window_test
