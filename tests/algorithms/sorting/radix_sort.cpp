#include <tenet/algorithms/sorting/radix_sort.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <random>
#include <span>
#include <stdexcept>
#include <string>
#include <tenet/laws/algorithms/counting_sorter.hpp>
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace radix_sort_test {

using tenet::radix_sort;
namespace laws = tenet::laws;

template <class T>
void of(std::vector<T>& values) {
    radix_sort(values.begin(), values.end());
}

TEST_CASE("radix_sort keeps its laws for integers of every kind") {
    laws::check(laws::sorter(radix_sort));
    laws::check(laws::counting_sorter(radix_sort));
    laws::check(laws::counting_sorter(of<long long>));
    laws::check(laws::counting_sorter(of<unsigned long long>));
    laws::check(laws::counting_sorter(of<signed char>));
    laws::check(laws::counting_sorter(of<unsigned short>));
}

// As std::stable_sort, by a key that differs in about so many of its bits.
template <class Key>
bool is_as_stable(std::size_t n, int bits) {
    std::mt19937_64 random(n + static_cast<unsigned>(bits));
    std::vector<std::pair<Key, std::size_t>> all;
    std::vector<Key> keys;
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint64_t drawn = random() >> (64 - bits);
        all.emplace_back(static_cast<Key>(drawn << (i % 2 * 8)), i);
        keys.push_back(all.back().first);
    }
    auto sorted = all;
    const auto key = [](const auto& it) { return it.first; };
    std::ranges::stable_sort(sorted, {}, key);
    radix_sort(all, key);
    radix_sort(keys);
    return all == sorted && std::ranges::equal(keys, sorted, {}, {}, key);
}

TEST_CASE("radix_sort is stable, of all lengths and widths") {
    for (const std::size_t n : {2U, 24U, 25U, 60U, 1000U, 5000U})
        for (const int bits : {1, 7, 9, 24, 33, 40, 64}) {
            INFO(n << " of " << bits << " bits");
            CHECK(is_as_stable<std::uint64_t>(n, bits));
            CHECK(is_as_stable<std::int64_t>(n, bits));
            CHECK(is_as_stable<std::int32_t>(n, bits));
        }
}

TEST_CASE("radix_sort distributes what does not fit a cache") {
    std::mt19937_64 random(1);
    for (const int shift : {0, 8, 50}) {
        std::vector<std::uint64_t> values(300'000);
        std::uint64_t sum = 0;
        for (auto& x : values) {
            x = random() >> shift & ~std::uint64_t{0xF000};
            sum += x;
        }
        radix_sort(values);
        CHECK(std::is_sorted(values.begin(), values.end()));
        for (const auto x : values) sum -= x;
        CHECK(sum == 0);
    }
}

template <class Real>
void sorts_edges() {
    using limits = std::numeric_limits<Real>;
    const std::vector<Real> edges{-limits::infinity(),
                                  limits::lowest(),
                                  -2,
                                  -1,
                                  -limits::min(),
                                  -limits::denorm_min(),
                                  0,
                                  limits::denorm_min(),
                                  limits::min(),
                                  1,
                                  2,
                                  limits::max(),
                                  limits::infinity()};
    for (const std::size_t times : {1U, 4U, 100U}) {
        std::vector<Real> values, sorted;
        for (std::size_t i = 0; i < times * edges.size(); ++i) {
            values.push_back(edges[i * 5 % edges.size()]);
            sorted.push_back(edges[i / times]);
        }
        radix_sort(values);
        CHECK(values == sorted);
    }
}

TEST_CASE("radix_sort sorts reals, with NaN behind all") {
    sorts_edges<float>();
    sorts_edges<double>();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> values{0.0, nan, -0.0, -1, std::copysign(nan, -1),
                               0.0, 1};
    radix_sort(values);
    CHECK(values[0] == -1);
    for (const std::size_t i : {1U, 2U, 3U}) CHECK(values[i] == 0);
    CHECK(!std::signbit(values[1]));
    CHECK(std::signbit(values[2]));
    CHECK(!std::signbit(values[3]));
    CHECK(values[4] == 1);
    CHECK(std::isnan(values[5]));
    CHECK(!std::signbit(values[5]));
    CHECK(std::isnan(values[6]));
    CHECK(std::signbit(values[6]));
}

TEST_CASE("radix_sort moves elements that cannot be copied") {
    std::vector<laws::move_only> values;
    for (int x = 0; x < 100; ++x) values.emplace_back(x * 37 % 100 - 50);
    CHECK(radix_sort(values, &laws::move_only::number) == values.end());
    for (int x = 0; x < 100; ++x)
        CHECK(values[std::size_t(x)].number() == x - 50);
}

TEST_CASE(
    "radix_sort asks once for each key, and changes nothing if it throws") {
    std::deque<std::string> words{"ccc", "a", "bb"};
    int asked = 0;
    const auto size = [&](const std::string& it) {
        if (++asked == 3) throw std::runtime_error("size");
        return it.size();
    };
    CHECK_THROWS_AS(radix_sort(words, size), std::runtime_error);
    CHECK(words == std::deque<std::string>{"ccc", "a", "bb"});
    radix_sort(words, size);
    CHECK(asked == 6);
    CHECK(words == std::deque<std::string>{"a", "bb", "ccc"});
}

TEST_CASE("radix_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, INT_MAX, -2, INT_MIN, 0};
    CHECK(radix_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector{9, INT_MIN, -2, INT_MAX, 0});
    CHECK(*radix_sort(std::span(values).first(2), std::bit_not<>()) == -2);
    CHECK(values.front() == 9);
    std::vector<char> letters{'b', 'a', '\x80'};
    radix_sort(letters);
    CHECK(std::ranges::is_sorted(letters));
    bool truths[]{true, false, true};
    radix_sort(truths);
    CHECK(!truths[0]);
}

static_assert([] {
    std::array<int, 60> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size()) - 30;
    radix_sort(values);
    return std::ranges::is_sorted(values);
}());
static_assert([] {
    std::array values{2.5, -1.0, -7.5};
    radix_sort(values);
    return values == std::array{-7.5, -1.0, 2.5};
}());

}  // namespace radix_sort_test
