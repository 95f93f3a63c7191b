#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/heap_sort.hpp>
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace heap_sort_test {

using tenet::heap_sort;
namespace laws = tenet::laws;

TEST_CASE("heap_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(heap_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("heap_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(heap_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*heap_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(heap_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

TEST_CASE("heap_sort is a sorter of 2 n log2 n comparisons") {
    laws::check(laws::sorter(heap_sort));
    laws::check(laws::sorter_cost(
        heap_sort, "2 n ceil(log2 n)",
        [](std::size_t n) { return 2 * laws::sorters::usual_bound(n); }));
}

TEST_CASE("heap_sort takes little more than n log2 n comparisons on average") {
    std::vector<unsigned> values(4096);
    unsigned x = 1;
    for (unsigned& it : values) it = x = x * 1664525 + 1013904223;
    std::size_t asked = 0;
    heap_sort(values, [&](unsigned a, unsigned b) { return ++asked, a < b; });
    CHECK(std::ranges::is_sorted(values));
    CHECK(asked < 12 * values.size() + values.size() / 2);
}

TEST_CASE("heap_sort takes no memory") {
    std::vector<int> values{3, 1, 2, 5, 4};
    const std::size_t blocks = laws::engine::blocks_taken();
    heap_sort(values);
    CHECK(laws::engine::blocks_taken() == blocks);
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    heap_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace heap_sort_test
