#include <array>
#include <functional>
#include <string>
#include <tenet/algorithms/greedy/interval_end.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

namespace interval_end_test {

using tenet::interval_end;

TEST_CASE("interval_end refers to either end") {
    const std::tuple<std::string, std::string, int> lesson{"09:00", "10:00", 7};
    CHECK(std::invoke(interval_end<0>(), lesson) == "09:00");
    CHECK(&interval_end<1>()(lesson) == &std::get<1>(lesson));
    CHECK(interval_end<1>()(std::array{3, 5}) == 5);
}

static_assert(interval_end<0>()(std::pair(3, 5)) == 3);
static_assert(
    std::is_same_v<decltype(interval_end<0>()(std::pair(3, 5))), const int&>);

}  // namespace interval_end_test
