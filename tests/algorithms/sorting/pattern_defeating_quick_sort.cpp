#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <tenet/algorithms/sorting/pattern_defeating_quick_sort.hpp>
#include <tenet/laws/algorithms/in_place_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace pattern_defeating_quick_sort_test {

namespace laws = tenet::laws;
using laws::sorters::pattern;
constexpr auto sort = tenet::pattern_defeating_quick_sort;

TEST_CASE("pattern_defeating_quick_sort is a sorter in place") {
    laws::check(laws::in_place_sorter(sort));
    laws::check(laws::sorter_cost(sort, "2 n ceil(log2 n)", [](std::size_t n) {
        return 2 * laws::sorters::usual_bound(n);
    }));
}

TEST_CASE("pattern_defeating_quick_sort loses nothing when less throws") {
    laws::check(
        laws::sorter_faults(sort, laws::fault_compare, laws::guarantee::basic));
}

TEST_CASE("pattern_defeating_quick_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(sort(values.begin() + 1, values.begin() + 4) == values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*sort(std::span(values).first(2), std::greater<>()) == 2);
    std::deque<int> far{5, 3, 1, 4};
    CHECK(sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
}

constexpr auto by_less = [](auto a, auto b) { return a < b; };

std::size_t comparisons_of(std::vector<int> values) {
    std::size_t asked = 0;
    sort(values, [&](int a, int b) { return ++asked, a < b; });
    CHECK(std::ranges::is_sorted(values));
    return asked;
}

TEST_CASE("pattern_defeating_quick_sort is linear where it says so") {
    const int n = 3'000;
    CHECK(comparisons_of(pattern(1, n)) == n - 1);
    CHECK(comparisons_of(pattern(2, n)) == n);
    CHECK(comparisons_of(pattern(3, n)) == n - 1);
    CHECK(comparisons_of(pattern(4, n)) < 9 * n);
    CHECK(comparisons_of(pattern(0, n)) < 14 * n);
    for (const int family : {5, 6, 7, 8, 9})
        CHECK(comparisons_of(pattern(family, n)) < 15 * n);
    std::vector<int> values = pattern(1, n);
    values.back() = -1;
    CHECK(comparisons_of(values) < 12 * n);
}

TEST_CASE("pattern_defeating_quick_sort is not quadratic by an adversary") {
    auto values = laws::sorters::killer(
        2'048, [](auto& all, auto less) { sort(all, less); });
    CHECK(comparisons_of(values) < 4 * 11 * 2'048);
    for (int& x : values) x = -x;
    CHECK(comparisons_of(values) < 4 * 11 * 2'048);
}

// Numbers are sorted in another way than what has an order of its own.
template <class T, class Less>
void sorts_numbers(Less less) {
    bool all = true;
    for (int n = 0; n < 1'000; n += n < 70 ? 1 : 211)
        for (int family = 0; family < laws::sorters::pattern_families; ++family)
            for (const int scale : {1, 12'345'677}) {
                std::vector<T> values{std::numeric_limits<T>::max(),
                                      std::numeric_limits<T>::min()};
                for (const int x : pattern(family, n))
                    values.push_back(
                        static_cast<T>(unsigned(x) * unsigned(scale)));
                auto sorted = values;
                std::ranges::sort(sorted, less);
                sort(values, less);
                all = all && values == sorted;
            }
    CHECK(all);
}

TEST_CASE("pattern_defeating_quick_sort sorts numbers of any type") {
    sorts_numbers<int>(std::ranges::less());
    sorts_numbers<signed char>(std::greater<>());
    sorts_numbers<unsigned long long>(std::less<>());
    sorts_numbers<short>(by_less);
    sorts_numbers<double>(std::ranges::less());
}

TEST_CASE("pattern_defeating_quick_sort sorts a long list of numbers") {
    for (const int family : {0, 5, 6}) {
        auto values = pattern(family, 100'000);
        auto sorted = values;
        sort(values);
        std::ranges::sort(sorted);
        CHECK(values == sorted);
    }
}

static_assert([] {
    std::array<int, 40> values{}, others{};
    for (std::size_t i = 0; i < values.size(); ++i)
        others[i] = values[i] = int(i * 23 % values.size());
    sort(values, std::less<>(), [](int x) { return -x; });
    sort(others);
    return std::ranges::is_sorted(values, std::greater<>()) &&
           std::ranges::is_sorted(others);
}());

}  // namespace pattern_defeating_quick_sort_test
