#include <tenet/algorithms/sorting/bucket_sort.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <random>
#include <span>
#include <stdexcept>
#include <string>
#include <tenet/laws/algorithms/counting_sorter.hpp>
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <utility>
#include <vector>

namespace bucket_sort_test {

using tenet::bucket_sort;
namespace laws = tenet::laws;

template <class T>
void of(std::vector<T>& values) {
    bucket_sort(values.begin(), values.end());
}

TEST_CASE("bucket_sort keeps its laws for integers of every kind") {
    laws::check(laws::sorter(bucket_sort));
    laws::check(laws::counting_sorter(bucket_sort));
    laws::check(laws::counting_sorter(of<long long>));
    laws::check(laws::counting_sorter(of<unsigned long long>));
    laws::check(laws::counting_sorter(of<signed char>));
    laws::check(laws::counting_sorter(of<unsigned short>));
}

template <class Key, class Draw>
void sorts_as_stable(Draw draw) {
    std::mt19937_64 random(1);
    for (const std::size_t n : {2U, 30U, 1000U}) {
        std::vector<std::pair<Key, std::size_t>> all;
        for (std::size_t i = 0; i < n; ++i)
            all.emplace_back(static_cast<Key>(draw(random())), i);
        auto sorted = all;
        const auto key = [](const auto& it) { return it.first; };
        std::ranges::stable_sort(sorted, {}, key);
        bucket_sort(all, key);
        CHECK(all == sorted);
    }
}

TEST_CASE("bucket_sort is stable, whatever keys there are") {
    const auto any = [](std::uint64_t x) { return x; };
    const auto few = [](std::uint64_t x) { return x >> 60; };
    const auto skewed = [](std::uint64_t x) { return x >> (x & 63); };
    sorts_as_stable<int>(any);
    sorts_as_stable<std::int64_t>(any);
    sorts_as_stable<std::uint64_t>(skewed);
    sorts_as_stable<short>(few);
    sorts_as_stable<double>(skewed);
    sorts_as_stable<float>(few);
    sorts_as_stable<long double>(any);
}

template <class Real>
void sorts_edges() {
    using limits = std::numeric_limits<Real>;
    const std::array edges{
        -limits::infinity(),   limits::lowest(), -limits::min(),
        -limits::denorm_min(), Real{0},          limits::denorm_min(),
        limits::min(),         Real{1},          limits::max(),
        limits::infinity()};
    std::mt19937 random(1);
    // Those of each set, so that each is once the least and the greatest.
    for (unsigned set = 0; set < 1U << edges.size(); ++set) {
        std::vector<Real> sorted;
        for (std::size_t i = 0; i < edges.size(); ++i)
            if (set >> i & 1U) sorted.push_back(edges[i]);
        auto values = sorted;
        std::ranges::shuffle(values, random);
        bucket_sort(values);
        if (values != sorted) FAIL_CHECK(set);
    }
}

TEST_CASE("bucket_sort sorts reals up to their limits") {
    sorts_edges<float>();
    sorts_edges<double>();
    std::vector values{0.0, -0.0, -1.0, 0.0};
    bucket_sort(values);
    CHECK(!std::signbit(values[1]));
    CHECK(std::signbit(values[2]));
    CHECK(!std::signbit(values[3]));
}

// What would be quadratic by insertion, and takes no buckets.
TEST_CASE("bucket_sort sorts many keys in one bucket") {
    std::vector<double> values{1e300};
    for (int i = 0; i < 60'000; ++i) values.push_back(i * 7919 % 60'000);
    bucket_sort(values);
    for (int i = 0; i < 60'000; ++i)
        if (values[std::size_t(i)] != i) FAIL_CHECK(i);
}

TEST_CASE("bucket_sort moves elements that cannot be copied") {
    std::vector<laws::move_only> values;
    for (const int x : {3, 1, -2, 1}) values.emplace_back(x);
    CHECK(bucket_sort(values, &laws::move_only::number) == values.end());
    std::vector<int> numbers;
    for (const auto& each : values) numbers.push_back(each.number());
    CHECK(numbers == std::vector{-2, 1, 1, 3});
}

TEST_CASE(
    "bucket_sort asks once for each key, and changes nothing if it throws") {
    std::deque<std::string> words{"ccc", "a", "bb"};
    int asked = 0;
    const auto size = [&](const std::string& it) {
        if (++asked == 3) throw std::runtime_error("size");
        return it.size();
    };
    CHECK_THROWS_AS(bucket_sort(words, size), std::runtime_error);
    CHECK(words == std::deque<std::string>{"ccc", "a", "bb"});
    bucket_sort(words, size);
    CHECK(asked == 6);
    CHECK(words == std::deque<std::string>{"a", "bb", "ccc"});
}

TEST_CASE("bucket_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, INT_MAX, -2, INT_MIN, 0};
    CHECK(bucket_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector{9, INT_MIN, -2, INT_MAX, 0});
    CHECK(*bucket_sort(std::span(values).first(2)) == -2);
    CHECK(values.front() == INT_MIN);
}

static_assert([] {
    std::array values{0.5, 0.1, 0.9, 0.3};
    bucket_sort(values);
    return values == std::array{0.1, 0.3, 0.5, 0.9};
}());

}  // namespace bucket_sort_test
