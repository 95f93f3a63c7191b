#include <climits>
#include <deque>
#include <ranges>
#include <string>
#include <tenet/algorithms/greedy/activity_selection.hpp>
#include <tenet/laws/algorithms/activity_selection.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace activity_selection_test {

using tenet::activity_selection;
namespace laws = tenet::laws;
using intervals = std::vector<std::pair<int, int>>;
using places = std::vector<std::size_t>;

TEST_CASE("activity_selection keeps its law") {
    laws::check(laws::activity_selection(
        [](const intervals& all) { return activity_selection(all); }));
}

TEST_CASE("activity_selection comes in the order of time") {
    CHECK(activity_selection(intervals{{8, 9}, {4, 8}, {0, 9}, {1, 4}}) ==
          places{3, 1, 0});
    CHECK(activity_selection(intervals{}).empty());
    CHECK(activity_selection(intervals{{3, 5}}) == places{0});
    CHECK(activity_selection(intervals{{INT_MIN, INT_MAX}, {INT_MIN, 0}}) ==
          places{1});
}

TEST_CASE("activity_selection of empty intervals") {
    CHECK(activity_selection(intervals{{3, 3}, {1, 3}, {3, 3}, {2, 3}, {3, 4}})
              .size() == 4);
    CHECK(activity_selection(intervals{{3, 3}, {1, 3}}) == places{1, 0});
}

TEST_CASE("activity_selection takes projections, and what can be compared") {
    struct talk {
        std::string name, begin, end;
    };
    const std::deque<talk> talks{{"a", "09:00", "12:00"},
                                 {"b", "09:30", "10:00"},
                                 {"c", "10:00", "11:00"}};
    CHECK(activity_selection(talks, &talk::begin, &talk::end) == places{1, 2});
    const std::vector<std::tuple<double, double, char>> reals{{0.5, 1.5, 'x'},
                                                              {0.0, 1.0, 'y'}};
    CHECK(activity_selection(reals) == places{1});
    const auto made =
        std::views::iota(0, 8) | std::views::transform([](int i) {
            return std::pair(std::to_string(i), std::to_string(i + 2));
        });
    CHECK(activity_selection(made) == places{0, 2, 4, 6});
}

static_assert(activity_selection(std::vector<std::pair<int, int>>{{1, 2},
                                                                  {2, 3}})
                  .size() == 2);

}  // namespace activity_selection_test
