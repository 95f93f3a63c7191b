#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/intro_sort.hpp>
#include <tenet/laws/algorithms/in_place_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace intro_sort_test {

using tenet::intro_sort;
namespace laws = tenet::laws;

TEST_CASE("intro_sort is a sorter in place of n log n comparisons") {
    laws::check(laws::in_place_sorter(intro_sort));
    laws::check(laws::sorter_cost(
        intro_sort, "3 n ceil(log2 n)",
        [](std::size_t n) { return 3 * laws::sorters::usual_bound(n); }));
}

TEST_CASE("intro_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(intro_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("intro_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(intro_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*intro_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(intro_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

std::size_t comparisons_of(std::vector<int> values) {
    std::size_t asked = 0;
    intro_sort(values, [&](int a, int b) { return ++asked, a < b; });
    CHECK(std::ranges::is_sorted(values));
    return asked;
}

TEST_CASE("intro_sort takes few comparisons of what is random or equal") {
    const auto random = laws::sorters::pattern(0, 4'096);
    CHECK(comparisons_of(random) < 13 * 4'096 * 12 / 10);
    CHECK(comparisons_of(std::vector<int>(4'096, 7)) < 13 * 4'096);
}

TEST_CASE("intro_sort is not quadratic against an adversary") {
    auto values = laws::sorters::killer(
        2'048, [](auto& all, auto less) { intro_sort(all, less); });
    CHECK(comparisons_of(values) < 4 * 11 * 2'048);
    for (int& x : values) x = -x;
    CHECK(comparisons_of(values) < 4 * 11 * 2'048);
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    intro_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace intro_sort_test
