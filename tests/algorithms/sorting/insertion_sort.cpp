#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <span>
#include <tenet/algorithms/sorting/insertion_sort.hpp>
#include <tenet/laws/algorithms/insertion_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace insertion_sort_test {

using tenet::insertion_sort;
namespace laws = tenet::laws;

TEST_CASE("insertion_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(insertion_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("insertion_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(insertion_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*insertion_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(insertion_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

TEST_CASE("insertion_sort is an insertion sorter") {
    laws::check(laws::insertion_sorter(insertion_sort));
}

TEST_CASE("insertion_sort needs no random access") {
    std::list<int> values{3, 1, 2};
    CHECK(insertion_sort(values) == values.end());
    CHECK(values == std::list<int>{1, 2, 3});
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    insertion_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace insertion_sort_test
