#include <algorithm>
#include <array>
#include <bit>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <ranges>
#include <tenet/algorithms/searching/interpolation_search.hpp>
#include <tenet/laws/algorithms/interpolation_search.hpp>
#include <tenet/laws/algorithms/lower_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace interpolation_search_test {

using tenet::interpolation_search;
namespace laws = tenet::laws;

TEST_CASE("interpolation_search keeps its laws") {
    laws::check(
        laws::interpolation_search<laws::whole_range>(interpolation_search));
    laws::check(
        laws::lower_bound([](const std::vector<long long>& v, long long x) {
            return interpolation_search(v.begin(), v.end(), x);
        }));
    laws::check(
        laws::lower_bound([](const std::vector<unsigned>& v, unsigned x) {
            return interpolation_search(v, x);
        }));
    laws::check(laws::lower_bound([](const short* p, int n, short x) {
        return interpolation_search(p, p + n, x);
    }));
}

TEST_CASE("interpolation_search sees numbers through a projection") {
    using pair = std::pair<signed char, int>;
    const std::vector<pair> values{{-128, 1}, {0, 2}, {127, 3}};
    CHECK(interpolation_search(values, 1, &pair::first)->second == 3);
    CHECK(interpolation_search(values.begin(), values.end(), -128,
                               &pair::first) == values.begin());
}

TEST_CASE("interpolation_search finds numbers at the ends of their type") {
    const std::vector<long long> ends{LLONG_MIN, LLONG_MIN, -1, 0, LLONG_MAX};
    CHECK(interpolation_search(ends, LLONG_MIN) == ends.begin());
    CHECK(interpolation_search(ends, LLONG_MIN + 1) == ends.begin() + 2);
    CHECK(interpolation_search(ends, LLONG_MAX) == ends.begin() + 4);
    const auto all = std::views::iota(LLONG_MIN / 2, LLONG_MAX / 2);
    CHECK(*interpolation_search(all, -5) == -5);
    CHECK(*interpolation_search(all, LLONG_MAX / 2 - 1) == LLONG_MAX / 2 - 1);
    const std::vector<bool> truths{false, false, true};
    CHECK(interpolation_search(truths, true) == truths.begin() + 2);
}

// The most elements that are seen when each is looked for, and its successor.
template <class Numbers>
std::size_t most_seen(const Numbers& numbers) {
    std::size_t most = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        for (const auto x : {numbers[i], numbers[i] + 1}) {
            std::size_t seen = 0;
            const auto counted = [&](auto each) { return ++seen, each; };
            const auto at = interpolation_search(numbers, x, counted);
            CHECK(at == std::ranges::lower_bound(numbers, x));
            most = std::max(most, seen);
        }
    return most;
}

TEST_CASE("interpolation_search sees few elements, and never many") {
    std::vector<std::int64_t> even, doubled{0}, uniform;
    for (int i = 0; i < 1'000; ++i) even.push_back(3 * i);
    for (int i = 0; i < 62; ++i) doubled.push_back(std::int64_t{1} << i);
    CHECK(most_seen(even) <= 8);
    CHECK(most_seen(doubled) <= 4 * std::size_t(std::bit_width(63u)));
    std::mt19937_64 random(1);
    for (int i = 0; i < 2'000; ++i)
        uniform.push_back(std::int64_t(random() >> 3));
    std::ranges::sort(uniform);
    CHECK(most_seen(uniform) <= 30);  // of 44
    for (std::size_t n = 0; n < 40; ++n) {
        const std::vector<std::int64_t> first(doubled.begin(),
                                              doubled.begin() + long(n));
        CHECK(most_seen(first) <= 4 * std::size_t(std::bit_width(n)));
    }
}

static_assert(
    std::same_as<decltype(interpolation_search(std::vector<int>(), 1)),
                 std::ranges::dangling>);
static_assert([] {
    const std::array sorted{INT_MIN, 2, 2, INT_MAX};
    return interpolation_search(sorted, 2) == sorted.begin() + 1 &&
           interpolation_search(sorted, 3) == sorted.end() - 1;
}());

}  // namespace interpolation_search_test
