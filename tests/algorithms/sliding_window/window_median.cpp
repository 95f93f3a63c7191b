#include <tenet/algorithms/sliding_window/window_median.hpp>

#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <tenet/laws/algorithms/window_median.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace window_median_test {

using tenet::window_median;
namespace laws = tenet::laws;

TEST_CASE("window_median gives both in the middle, at the ends of int, too") {
    laws::check(laws::window_median<laws::whole_range>(window_median));
    laws::check(laws::window_median([](const std::vector<short>& v, int size) {
        std::vector<double> means;
        for (const auto& of : window_median(v.begin(), v.end(), size))
            means.push_back((*of.lower + *of.upper) / 2.0);
        return means;
    }));
    laws::check(
        laws::window_median([](const std::vector<unsigned>& v, int size) {
            std::vector<unsigned> greater;
            for (const auto& of : window_median(v, size, std::greater<>()))
                greater.push_back(*of.lower);
            return greater;
        }));
}

TEST_CASE("window_median gives different places in windows of an even size") {
    const std::array values{1, 1, 1, 1, 1};
    for (const auto& of : window_median(values, 4)) CHECK(of.lower != of.upper);
    for (const auto& of : window_median(values, 3)) CHECK(of.lower == of.upper);
}

TEST_CASE("window_median gives nothing where no window fits") {
    const std::vector<int> values{1, 2};
    CHECK(window_median(values, 3).empty());
    CHECK(window_median(values, PTRDIFF_MAX).empty());
    CHECK(window_median(values, 2).size() == 1);
    CHECK(window_median(values.begin(), values.begin(), 1).empty());
}

TEST_CASE("window_median sees the elements of a list through a projection") {
    const std::forward_list<std::string> words{"aa", "b", "ccc", "dddd"};
    const auto medians = window_median(words, 3, {}, &std::string::size);
    REQUIRE(medians.size() == 2);
    CHECK(*medians[0].lower == "aa");
    CHECK(*medians[1].upper == "ccc");
}

TEST_CASE("window_median compares of the order of log k for each element") {
    std::vector<int> values(1000);
    for (const int factor : {1, -1, 7, 37}) {
        for (int i = 0; i < 1000; ++i)
            values[std::size_t(i)] = i * factor % 101;
        for (const int size : {1, 10, 333}) {
            int asked = 0;
            window_median(values, size,
                          [&](int a, int b) { return ++asked, a < b; });
            CHECK(asked <= 1000 * (4 + 2 * std::log2(size)));
        }
    }
}

constexpr std::array prices{1, 3, -1, -3, 5};
static_assert(*window_median(prices, 3)[1].lower == -1);

}  // namespace window_median_test
