#include <climits>
#include <deque>
#include <ranges>
#include <string>
#include <tenet/algorithms/greedy/interval_partitioning.hpp>
#include <tenet/laws/algorithms/interval_partitioning.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace interval_partitioning_test {

using tenet::interval_partitioning;
using tenet::room_plan;
namespace laws = tenet::laws;
using intervals = std::vector<std::pair<int, int>>;

TEST_CASE("interval_partitioning keeps its law") {
    laws::check(laws::interval_partitioning(
        [](const intervals& all) { return interval_partitioning(all); }));
}

TEST_CASE("interval_partitioning of few intervals, and of none") {
    CHECK(interval_partitioning(intervals{}) == room_plan{});
    CHECK(interval_partitioning(intervals{{3, 5}}) == room_plan{1, {0}});
    CHECK(interval_partitioning(intervals{{5, 7}, {3, 5}}) ==
          room_plan{1, {0, 0}});
    CHECK(interval_partitioning(intervals{{4, 7}, {3, 5}}) ==
          room_plan{2, {1, 0}});
}

TEST_CASE("interval_partitioning takes the room that is free first") {
    CHECK(interval_partitioning(intervals{{0, 9}, {1, 4}, {2, 3}, {5, 6}}) ==
          room_plan{3, {0, 1, 2, 2}});
    CHECK(interval_partitioning(
              intervals{{0, 9}, {1, 3}, {2, 7}, {3, 4}, {4, 5}, {7, 8}}) ==
          room_plan{3, {0, 1, 2, 1, 1, 1}});
}

TEST_CASE("interval_partitioning of empty intervals") {
    CHECK(interval_partitioning(intervals{{3, 5}, {3, 3}, {3, 3}, {1, 3}}) ==
          room_plan{1, {0, 0, 0, 0}});
    CHECK(interval_partitioning(intervals{{1, 5}, {3, 3}}).rooms == 2);
}

TEST_CASE("interval_partitioning compares at the limits of a type") {
    CHECK(interval_partitioning(
              intervals{{0, INT_MAX}, {INT_MIN, 0}, {INT_MIN, INT_MAX}}) ==
          room_plan{2, {0, 0, 1}});
}

TEST_CASE("interval_partitioning takes projections, and what is compared") {
    struct talk {
        std::string name, begin, end;
    };
    const std::deque<talk> talks{{"a", "09:00", "12:00"},
                                 {"b", "10:00", "11:00"},
                                 {"c", "11:00", "13:00"}};
    CHECK(interval_partitioning(talks, &talk::begin, &talk::end).rooms == 2);
    const std::vector<std::tuple<double, double, char>> reals{{0.5, 1.5, 'x'},
                                                              {0.0, 0.5, 'y'}};
    CHECK(interval_partitioning(reals).rooms == 1);
    const auto made =
        std::views::iota(0, 8) | std::views::transform([](int i) {
            return std::pair(std::to_string(i), std::to_string(i + 2));
        });
    CHECK(interval_partitioning(made).rooms == 2);
}

static_assert(interval_partitioning(intervals{{1, 2}, {1, 3}}).rooms == 2);

}  // namespace interval_partitioning_test
