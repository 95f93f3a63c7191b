#include <tenet/algorithms/sorting/quick_select.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <tenet/laws/algorithms/selector.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <vector>

namespace quick_select_test {

using tenet::quick_select;
namespace laws = tenet::laws;

TEST_CASE("quick_select is a selector") {
    laws::check(laws::selector(quick_select));
}

std::vector<int> mixed(int n) {
    std::vector<int> values;
    unsigned random = 1;
    for (int i = 0; i < n; ++i) {
        random = random * 1664525 + 1013904223;
        values.push_back(int(random >> 1));
    }
    return values;
}

std::size_t comparisons(std::vector<int> values, std::ptrdiff_t k) {
    std::size_t asked = 0;
    quick_select(values, values.begin() + k,
                 [&](int a, int b) { return ++asked, a < b; });
    auto sorted = values;
    std::ranges::sort(sorted);
    CHECK(values[std::size_t(k)] == sorted[std::size_t(k)]);
    return asked;
}

TEST_CASE("quick_select compares few times") {
    const int n = 30'000;
    const std::vector<int> values = mixed(n);
    CHECK(comparisons(values, 0) < n * 108 / 100);
    CHECK(comparisons(values, n / 20) < n * 115 / 100);
    CHECK(comparisons(values, n / 2) < n * 175 / 100);
    CHECK(comparisons(values, n - n / 20) < n * 115 / 100);
    CHECK(comparisons(values, n - 1) < n * 108 / 100);
    CHECK(comparisons(mixed(250), 125) < 1050);
    std::vector<int> two(n);
    for (int i = 0; i < n; ++i) two[std::size_t(i)] = i * 3 % 2;
    CHECK(comparisons(two, n / 4) < n * 21 / 10);
    CHECK(comparisons(two, n - 3) < n * 21 / 10);
}

TEST_CASE("quick_select compares neighbours once if sorted or reversed") {
    std::vector<int> values(1000);
    for (int i = 0; i < 1000; ++i) values[std::size_t(i)] = i / 2;
    CHECK(comparisons(values, 500) == 999);
    std::ranges::reverse(values);
    for (const int k : {0, 1, 300, 499, 500, 501, 800, 998, 999}) {
        auto reversed = values;
        CHECK(comparisons(reversed, k) < 1002);
        quick_select(reversed, reversed.begin() + k);
        const int x = reversed[std::size_t(k)];
        CHECK(x == k / 2);
        for (int i = 0; i < 1000; ++i)
            CHECK((i < k ? reversed[std::size_t(i)] <= x
                         : reversed[std::size_t(i)] >= x));
    }
}

// M. D. McIlroy, A Killer Adversary for Quicksort, 1999: whichever it compares
// with much is made small only then. The first two are out of order.
TEST_CASE("quick_select is linear against an adversary") {
    for (const int n : {2'000, 8'000}) {
        std::vector<int> values(static_cast<std::size_t>(n)), rank(values);
        for (int i = 0; i < n; ++i) values[std::size_t(i)] = i;
        std::ranges::fill(rank, n);
        rank[0] = n - 1;
        rank[1] = 0;
        int solid = 1, candidate = 0;
        std::size_t asked = 0;
        quick_select(values, values.begin() + n / 2, [&](int a, int b) {
            ++asked;
            int &x = rank[std::size_t(a)], &y = rank[std::size_t(b)];
            if (x == n && y == n) (a == candidate ? x : y) = solid++;
            if (x == n) candidate = a;
            if (y == n) candidate = b;
            return x < y;
        });
        CHECK(asked > 2 * std::size_t(n));
        CHECK(asked < 20 * std::size_t(n));
        const int nth = rank[std::size_t(values[std::size_t(n / 2)])];
        for (int i = 0; i < n; ++i) {
            const int x = rank[std::size_t(values[std::size_t(i)])];
            if (i < n / 2 ? x > nth : x < nth) FAIL_CHECK(i);
        }
    }
}

TEST_CASE("quick_select loses nothing when a comparison throws") {
    auto sorted = mixed(300);
    std::ranges::sort(sorted);
    for (int at = 1; at <= 400; at += 3) {
        auto values = mixed(300);
        int asked = 0;
        try {
            quick_select(values, values.begin() + 100, [&](int a, int b) {
                if (++asked == at) throw at;
                return a < b;
            });
        } catch (int) {
        }
        std::ranges::sort(values);
        CHECK(values == sorted);
    }
}

TEST_CASE("quick_select leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    const auto at = values.begin();
    CHECK(quick_select(at + 1, at + 2, at + 4) == at + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(quick_select(at, at + 5, at + 5) == values.end());
    CHECK(quick_select(at, at, at) == at);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*quick_select(std::span(values).first(2),
                        std::span(values).begin()) == 2);
}

TEST_CASE("quick_select goes by an order and a projection") {
    std::deque<std::string> words;
    for (const int x : mixed(600)) words.push_back(std::to_string(x % 1000));
    auto sorted = words;
    const auto second = [](const std::string& it) { return it.substr(1); };
    std::ranges::sort(sorted, std::greater<>(), second);
    quick_select(words, words.begin() + 200, std::greater<>(), second);
    CHECK(second(words[200]) == second(sorted[200]));
    for (std::size_t i = 0; i < 200; ++i)
        CHECK(second(words[i]) >= second(words[200]));
}

TEST_CASE("quick_select moves what cannot be copied") {
    std::vector<laws::move_only> values;
    for (const int x : mixed(500)) values.emplace_back(x % 100);
    quick_select(values, values.begin() + 250);
    for (std::size_t i = 0; i < 500; ++i)
        CHECK((i < 250 ? values[i] <= values[250] : values[i] >= values[250]));
}

static_assert([] {
    std::array<int, 300> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 77 % values.size());
    quick_select(values, values.begin() + 30);
    return values[30] == 30;
}());

}  // namespace quick_select_test
