#include <tenet/algorithms/recursion/closest_pair.hpp>

#include <array>
#include <climits>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <ranges>
#include <tenet/laws/algorithms/closest_pair.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace closest_pair_test {

using tenet::closest_pair;
namespace laws = tenet::laws;

template <class T>
using points_of = std::vector<std::pair<T, T>>;

TEST_CASE("closest_pair keeps its law, of integers up to their limits") {
    laws::check(laws::closest_pair<laws::whole_range>(closest_pair));
}

TEST_CASE("closest_pair keeps its law, of reals") {
    laws::check(laws::closest_pair([](const points_of<double>& points) {
        const auto closest = closest_pair(points);
        return std::tuple(closest->first - points.begin(),
                          closest->second - points.begin(),
                          closest->squared_distance);
    }));
}

TEST_CASE("closest_pair of one point is nothing") {
    CHECK(!closest_pair(points_of<int>{}));
    CHECK(!closest_pair(points_of<int>{{1, 2}}));
}

TEST_CASE("closest_pair finds points that are equal") {
    const points_of<int> points(100, {7, -7});
    const auto closest = closest_pair(points);
    CHECK(closest->squared_distance == 0);
    CHECK(closest->first != closest->second);
}

TEST_CASE("closest_pair squares up to 64 bits, and overflows never") {
    constexpr auto low = std::numeric_limits<std::int64_t>::min();
    constexpr auto high = std::numeric_limits<std::int64_t>::max();
    const points_of<std::int64_t> far{{low, 0}, {high, 0}, {0, high}};
    CHECK(closest_pair(far)->squared_distance == UINT64_MAX);
    const points_of<std::int64_t> near{
        {low, low}, {high, high}, {low, low + 9}};
    const auto closest = closest_pair(near);
    CHECK(closest->squared_distance == 81);
    CHECK(closest->first->first == low);
    CHECK(closest->second->first == low);
    const points_of<int> corners{{INT_MIN, 0}, {INT_MAX, 0}};
    CHECK(closest_pair(corners)->squared_distance ==
          std::uint64_t{UINT_MAX} * UINT_MAX);
    const points_of<unsigned> natural{{UINT_MAX, 1}, {0, 1}, {UINT_MAX, 4}};
    CHECK(closest_pair(natural)->squared_distance == 9);
    const points_of<std::uint64_t> diagonal{{0, 0}, {UINT_MAX, UINT_MAX}};
    CHECK(closest_pair(diagonal)->squared_distance == UINT64_MAX);
    const points_of<signed char> narrow{{-128, -128}, {127, 127}};
    CHECK(closest_pair(narrow)->squared_distance == 130'050);
}

TEST_CASE("closest_pair takes any range of points, and coordinates of others") {
    struct place {
        short x;
        long y;
    };
    const std::list<place> places{{9, 9}, {1, 2}, {5, 5}, {2, 3}};
    const auto two = closest_pair(places);
    CHECK(two->squared_distance == 2);
    CHECK(two->first->x + two->second->x == 3);
    const std::vector<std::array<double, 3>> arrays{{0, 0, 9}, {1, 0.5, 9}};
    CHECK(closest_pair(arrays)->squared_distance == 1.25);
    const auto column =
        closest_pair(places, &place::y, [](const place&) { return 7; });
    CHECK(column->squared_distance == 1);
    CHECK(closest_pair(std::views::iota(3, 9), std::identity(), [](int x) {
              return x * x;
          })->squared_distance == 1 + 7 * 7);
    const auto dangling = closest_pair(points_of<int>{{1, 1}, {4, 5}});
    CHECK(dangling->squared_distance == 25);
    static_assert(
        std::same_as<decltype(dangling->first), std::ranges::dangling>);
}

// Counts what is compared by its squares: a point in the strip has few above.
TEST_CASE("closest_pair compares each point with few, also in a column") {
    points_of<double> points;
    for (int i = 0; i < 5000; ++i) points.push_back({1, i * 7 % 5000});
    for (int i = 0; i < 5000; ++i) points.push_back({i * 3 % 5000, 0.5});
    CHECK(closest_pair(points)->squared_distance == 0.25);
}

static_assert([] {
    const std::array<std::pair<int, int>, 5> points{
        {{0, 0}, {5, 5}, {9, 1}, {6, 7}, {-3, 0}}};
    const auto closest = closest_pair(points);
    return closest->squared_distance == 5 &&
           closest->first->first + closest->second->first == 11;
}());

}  // namespace closest_pair_test
