#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/partition_point.hpp>
#include <tenet/laws/algorithms/partition_search.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace partition_point_test {

using tenet::partition_point;
namespace laws = tenet::laws;

TEST_CASE("partition_point is a partition search") {
    laws::settings how = laws::settings::standard();
    how.negative_bounds = true;
    laws::check(laws::partition_search(partition_point, how));
}

TEST_CASE("partition_point of a pair of iterators is a partition search") {
    laws::check(laws::partition_search(
        [](auto first, auto last,
           auto predicate) requires std::forward_iterator<decltype(first)> {
            return partition_point(first, last, predicate);
        }));
}

TEST_CASE("partition_point sees elements through a projection") {
    const std::vector<std::string> words{"a", "b", "cc", "ddd", "eee"};
    const auto is_short = [](std::size_t n) { return n < 3; };
    CHECK(partition_point(words, is_short, &std::string::size) ==
          words.begin() + 3);
    CHECK(partition_point(words.begin(), words.end(), is_short,
                          &std::string::size) == words.begin() + 3);
}

TEST_CASE("partition_point takes a predicate as it is, not a copy") {
    struct counting {
        int asked = 0;
        bool operator()(int x) { return ++asked, x < 3; }
    } predicate;
    const std::array values{1, 2, 3, 4};
    CHECK(*partition_point(values, std::ref(predicate)) == 3);
    CHECK(predicate.asked == 3);
}

TEST_CASE("partition_point searches from the least number to the greatest") {
    const auto negative = [](auto x) { return x < 0; };
    CHECK(partition_point(INT_MIN, INT_MAX, negative) == 0);
    CHECK(partition_point(LLONG_MIN, LLONG_MAX, negative) == 0);
    CHECK(partition_point(SCHAR_MIN, SCHAR_MAX, negative) == 0);
    CHECK(partition_point(std::int16_t{INT16_MIN}, std::int16_t{INT16_MAX},
                          negative) == 0);
    const auto all = [](auto) { return true; };
    const auto none = [](auto) { return false; };
    CHECK(partition_point(INT_MIN, INT_MAX, all) == INT_MAX);
    CHECK(partition_point(INT_MIN, INT_MAX, none) == INT_MIN);
    CHECK(partition_point(0u, UINT_MAX, all) == UINT_MAX);
    CHECK(partition_point(3, 3, all) == 3);
    CHECK(partition_point('a', 'z', [](char x) { return x < 'q'; }) == 'q');
}

TEST_CASE("partition_point steps no more than it must without random access") {
    // Halving walks each half once, and once more to where the next begins.
    std::forward_list<int> values;
    for (int i = 999; i >= 0; --i) values.push_front(i);
    CHECK(*partition_point(values, [](int x) { return x < 731; }) == 731);
    const std::list<int> linked(values.begin(), values.end());
    CHECK(partition_point(linked, [](int) { return true; }) == linked.end());
}

TEST_CASE("partition_point searches a range that is made as it goes") {
    const auto squares = std::views::iota(0, 1000) |
                         std::views::transform([](int x) { return x * x; });
    CHECK(*partition_point(squares, [](int x) { return x < 50; }) == 64);
}

static_assert(std::same_as<decltype(partition_point(std::vector<int>(),
                                                    [](int) { return true; })),
                           std::ranges::dangling>);
static_assert(partition_point(INT_MIN, INT_MAX, [](int x) { return x < -5; }) ==
              -5);
static_assert([] {
    const std::array sorted{1, 2, 2, 4};
    return partition_point(sorted, [](int x) { return x <= 2; }) ==
           sorted.begin() + 3;
}());

}  // namespace partition_point_test
