#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/shell_sort.hpp>
#include <tenet/laws/algorithms/subquadratic_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace shell_sort_test {

using tenet::shell_sort;
namespace laws = tenet::laws;

TEST_CASE("shell_sort is a subquadratic sorter") {
    laws::check(laws::subquadratic_sorter(shell_sort));
    laws::check(laws::sorter_cost(
        shell_sort, "2 n ceil(log2 n)",
        [](std::size_t n) { return 2 * laws::sorters::usual_bound(n); }));
}

TEST_CASE("shell_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(shell_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("shell_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(shell_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*shell_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(shell_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

std::size_t comparisons_of(std::vector<int> values) {
    std::size_t asked = 0;
    shell_sort(values, [&](int a, int b) { return ++asked, a < b; });
    CHECK(std::ranges::is_sorted(values));
    return asked;
}

// With the gaps 1, 8, 23, 77 and 281, as long as they are less than n.
TEST_CASE("shell_sort compares each with the one a gap before it") {
    std::vector<int> values(300);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = int(i);
    CHECK(comparisons_of(values) == 5 * 300 - (1 + 8 + 23 + 77 + 281));
    values.resize(24);
    CHECK(comparisons_of(values) == 3 * 24 - (1 + 8 + 23));
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    shell_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace shell_sort_test
