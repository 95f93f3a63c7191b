#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/tim_sort.hpp>
#include <tenet/laws/algorithms/run_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace tim_sort_test {

using tenet::tim_sort;
namespace laws = tenet::laws;
using laws::sorters::pattern;

TEST_CASE("tim_sort is a sorter of runs, and of n log n comparisons") {
    laws::check(laws::run_sorter(tim_sort));
    laws::check(laws::sorter_cost(
        tim_sort, "1.2 n ceil(log2 n)",
        [](std::size_t n) { return 1.2 * laws::sorters::usual_bound(n); }));
}

TEST_CASE("tim_sort loses nothing when a comparison or allocation throws") {
    laws::check(laws::sorter_faults(
        tim_sort, laws::fault_compare | laws::fault_allocation,
        laws::guarantee::basic));
}

TEST_CASE("tim_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(tim_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*tim_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    for (int i = 0; i < 100; ++i) far.push_back(i * 37 % 101);
    CHECK(tim_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

// Rising runs of these lengths, of drawn numbers.
std::vector<int> runs_of(const std::vector<int>& lengths) {
    std::vector<int> values;
    unsigned seed = 1;
    for (const int n : lengths) {
        const auto run = pattern(0, n, seed++);
        values.insert(values.end(), run.begin(), run.end());
        std::sort(values.end() - n, values.end());
    }
    return values;
}

// How many comparisons; checks that all are in order, and equals as before.
std::size_t comparisons_of(const std::vector<int>& keys) {
    std::vector<std::pair<int, int>> values;
    for (const int key : keys) values.emplace_back(key, int(values.size()));
    auto sorted = values;
    std::ranges::sort(sorted);
    std::size_t asked = 0;
    tim_sort(
        values, [&](int a, int b) { return ++asked, a < b; },
        &std::pair<int, int>::first);
    CHECK(values == sorted);
    return asked;
}

// Of these, the first two would be left too short after the last are merged,
// if only three lengths were looked at. That is asserted.
TEST_CASE("tim_sort keeps lengths of pending runs apart") {
    for (std::vector<int> lengths : {std::vector{120, 80, 25, 20, 30},
                                     std::vector{300, 150, 100, 40, 50, 60},
                                     std::vector{60, 50, 40, 30, 20, 90}}) {
        comparisons_of(runs_of(lengths));
        std::ranges::sort(lengths);
        while (std::ranges::next_permutation(lengths).found)
            comparisons_of(runs_of(lengths));
    }
}

TEST_CASE("tim_sort looks at few of what need not be merged") {
    CHECK(comparisons_of(pattern(1, 3'000)) == 2'999);
    CHECK(comparisons_of(pattern(2, 3'000)) == 2'999);
    CHECK(comparisons_of(pattern(3, 3'000)) == 2'999);
    std::vector<int> values = pattern(1, 3'000);
    for (int i = 0; i < 10; ++i) values.push_back(i * 299);
    CHECK(comparisons_of(values) < 3'010 + 300);
    std::ranges::rotate(values, values.end() - 1'000);
    CHECK(comparisons_of(values) < 3'010 + 400);
}

TEST_CASE("tim_sort takes about n log2 n comparisons of what is random") {
    CHECK(comparisons_of(pattern(0, 4'096)) < 12 * 4'096);
    CHECK(comparisons_of(pattern(4, 4'096)) < 12 * 4'096);
}

// Of lengths of which one run ends as the others do, and of all families.
TEST_CASE("tim_sort merges runs of any two lengths") {
    for (int n = 60; n < 200; n += 7)
        for (int family = 0; family < laws::sorters::pattern_families; ++family)
            comparisons_of(pattern(family, n));
    for (int left = 32; left < 80; left += 5)
        for (int right = 32; right < 80; right += 3) {
            auto values = runs_of({left, right});
            comparisons_of(values);
            for (int& x : values) x = x / 100'000;
            comparisons_of(values);
        }
}

TEST_CASE("tim_sort takes memory only to merge") {
    std::vector<int> values = pattern(2, 1'000);
    const std::size_t bytes = laws::engine::bytes_taken();
    tim_sort(values);
    CHECK(laws::engine::bytes_taken() - bytes < 1'000);
}

static_assert([] {
    std::array<int, 100> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    tim_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace tim_sort_test
