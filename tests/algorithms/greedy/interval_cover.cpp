#include <climits>
#include <deque>
#include <optional>
#include <ranges>
#include <string>
#include <tenet/algorithms/greedy/interval_cover.hpp>
#include <tenet/laws/algorithms/interval_cover.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace interval_cover_test {

using tenet::interval_cover;
namespace laws = tenet::laws;
using intervals = std::vector<std::pair<int, int>>;
using places = std::vector<std::size_t>;

TEST_CASE("interval_cover keeps its law") {
    laws::check(laws::interval_cover([](const intervals& all, int a, int b) {
        return interval_cover(all, a, b);
    }));
}

TEST_CASE("interval_cover of a point, and of nothing") {
    CHECK(interval_cover(intervals{}, 3, 2) == places{});
    CHECK(interval_cover(intervals{{3, 2}}, 3, 2) == places{});
    CHECK(interval_cover(intervals{}, 3, 3) == std::nullopt);
    CHECK(interval_cover(intervals{{1, 2}, {4, 5}}, 3, 3) == std::nullopt);
    CHECK(interval_cover(intervals{{1, 2}, {1, 3}}, 3, 3) == places{1});
    CHECK(interval_cover(intervals{{1, 2}, {3, 5}}, 3, 3) == places{1});
    CHECK(interval_cover(intervals{{3, 3}}, 3, 3) == places{0});
    CHECK(interval_cover(intervals{{4, 3}}, 3, 3) == std::nullopt);
}

TEST_CASE("interval_cover comes in the order of time") {
    CHECK(interval_cover(intervals{{5, 9}, {0, 3}, {3, 5}}, 0, 9) ==
          places{1, 2, 0});
    CHECK(interval_cover(intervals{{0, 9}, {0, 9}}, 2, 4) == places{0});
    CHECK(interval_cover(intervals{{2, 9}, {0, 2}}, 2, 9) == places{0});
    CHECK(interval_cover(intervals{{2, 9}, {0, 1}, {0, 2}}, 1, 9) ==
          places{2, 0});
}

TEST_CASE("interval_cover leaves no gap") {
    CHECK(interval_cover(intervals{{0, 1}, {2, 3}}, 0, 3) == std::nullopt);
    CHECK(interval_cover(intervals{{1, 4}}, 0, 4) == std::nullopt);
    CHECK(interval_cover(intervals{{0, 3}}, 0, 4) == std::nullopt);
    CHECK(interval_cover(intervals{{0, 2}, {1, 2}, {2, 2}}, 0, 4) ==
          std::nullopt);
    CHECK(interval_cover(intervals{{0, 2}, {9, 1}, {2, 1}}, 0, 4) ==
          std::nullopt);
}

TEST_CASE("interval_cover compares at the limits of a type") {
    CHECK(
        interval_cover(intervals{{0, INT_MAX}, {INT_MIN, 0}, {-1, INT_MAX - 1}},
                       INT_MIN, INT_MAX) == places{1, 0});
}

TEST_CASE("interval_cover takes projections, and what can be compared") {
    struct shift {
        std::string name, begin, end;
    };
    const std::deque<shift> shifts{{"a", "09:00", "12:00"},
                                   {"b", "10:00", "17:00"}};
    CHECK(interval_cover(shifts, "09:00", "16:30", &shift::begin,
                         &shift::end) == places{0, 1});
    const std::vector<std::tuple<double, double, char>> reals{{0.5, 1.5, 'x'},
                                                              {0.0, 0.5, 'y'}};
    CHECK(interval_cover(reals, 0.25, 1.25) == places{1, 0});
    const auto made =
        std::views::iota(0, 8) | std::views::transform([](int i) {
            return std::pair(std::to_string(i), std::to_string(i + 2));
        });
    CHECK(interval_cover(made, "1", "5") == places{1, 3});
}

static_assert(interval_cover(intervals{{1, 2}, {1, 3}}, 1, 3)->size() == 1);

}  // namespace interval_cover_test
