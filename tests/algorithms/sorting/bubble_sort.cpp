#include <algorithm>
#include <array>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/bubble_sort.hpp>
#include <tenet/laws/algorithms/bubble_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace bubble_sort_test {

using tenet::bubble_sort;
namespace laws = tenet::laws;

TEST_CASE("bubble_sort is a bubble sorter") {
    laws::check(laws::bubble_sorter(bubble_sort));
}

TEST_CASE("bubble_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(bubble_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("bubble_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(bubble_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*bubble_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::forward_list<int> list{5, 3, 1, 4};
    CHECK(bubble_sort(list) == list.end());
    CHECK(std::ranges::is_sorted(list));
}

std::size_t comparisons_of(std::vector<int> values) {
    std::size_t asked = 0;
    bubble_sort(values, [&](int a, int b) { return ++asked, a < b; });
    CHECK(std::ranges::is_sorted(values));
    return asked;
}

TEST_CASE("bubble_sort does not look behind the last exchange") {
    CHECK(comparisons_of({}) == 0);
    CHECK(comparisons_of({7}) == 0);
    CHECK(comparisons_of({1, 2, 2, 3}) == 3);
    CHECK(comparisons_of({4, 3, 2, 1}) == 6);
    CHECK(comparisons_of({2, 1, 3, 4, 5, 6}) == 5);
    CHECK(comparisons_of({2, 3, 1, 4, 5, 6}) == 6);
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    bubble_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace bubble_sort_test
