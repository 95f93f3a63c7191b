#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/quick_sort.hpp>
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace quick_sort_test {

using tenet::quick_sort;
namespace laws = tenet::laws;

TEST_CASE("quick_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(quick_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("quick_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(quick_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*quick_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(quick_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

// As organ pipes, sorted, reversed, equal, of few values, and none of these.
std::vector<std::vector<int>> patterns(int n) {
    std::vector<std::vector<int>> all(6);
    unsigned random = 1;
    for (int i = 0; i < n; ++i) {
        random = random * 1664525 + 1013904223;
        all[0].push_back(std::min(i, n - i));
        all[1].push_back(i);
        all[2].push_back(-i);
        all[3].push_back(7);
        all[4].push_back(int(random >> 30));
        all[5].push_back(int(random >> 1));
    }
    return all;
}

TEST_CASE("quick_sort is a sorter of n log n comparisons") {
    laws::check(laws::sorter(quick_sort));
    laws::check(laws::sorter_cost(
        quick_sort, "3 n ceil(log2 n)",
        [](std::size_t n) { return 3 * laws::sorters::usual_bound(n); }));
}

TEST_CASE("quick_sort compares equal elements but twice") {
    std::vector<int> values(1000, 7);
    std::size_t asked = 0;
    quick_sort(values, [&](int a, int b) { return ++asked, a < b; });
    CHECK(asked < 2 * values.size() + 20);
}

TEST_CASE("quick_sort of patterns takes no memory and few comparisons") {
    for (std::vector<int>& values : patterns(3000)) {
        const std::size_t blocks = laws::engine::blocks_taken();
        std::size_t asked = 0;
        quick_sort(values, [&](int a, int b) { return ++asked, a < b; });
        CHECK(laws::engine::blocks_taken() == blocks);
        CHECK(std::ranges::is_sorted(values));
        CHECK(asked < 2 * 12 * values.size());
    }
}

// M. D. McIlroy, A Killer Adversary for Quicksort, 1999: whichever it compares
// with much is made small only then.
TEST_CASE("quick_sort is not quadratic against an adversary") {
    const int n = 2000;
    std::vector<int> values(n), rank(n, n);
    for (int i = 0; i < n; ++i) values[std::size_t(i)] = i;
    int solid = 0, candidate = 0;
    std::size_t asked = 0;
    quick_sort(values, [&](int a, int b) {
        ++asked;
        int &x = rank[std::size_t(a)], &y = rank[std::size_t(b)];
        if (x == n && y == n) (a == candidate ? x : y) = solid++;
        if (x == n) candidate = a;
        if (y == n) candidate = b;
        return x < y;
    });
    CHECK(asked < 6 * 11 * std::size_t(n));
    CHECK(std::ranges::is_sorted(values, {},
                                 [&](int i) { return rank[std::size_t(i)]; }));
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    quick_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace quick_sort_test
