#include <tenet/algorithms/sliding_window/window_extrema.hpp>

#include <array>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <iterator>
#include <string>
#include <tenet/laws/algorithms/window_extrema.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace window_extrema_test {

using tenet::window_extrema;
namespace laws = tenet::laws;

TEST_CASE("window_extrema gives the least of every window, or the greatest") {
    laws::check(laws::window_extrema(window_extrema));
    laws::check(laws::window_extrema([](const std::vector<int>& v, int size) {
        std::vector<int> values;
        for (const auto at :
             window_extrema(v.begin(), v.end(), size, std::greater<>()))
            values.push_back(*at);
        return values;
    }));
}

TEST_CASE("window_extrema gives the first of equal elements") {
    const std::array values{2, 1, 1, 3, 1};
    const auto least = window_extrema(values, 3);
    REQUIRE(least.size() == 3);
    CHECK(least[0] == values.begin() + 1);
    CHECK(least[1] == values.begin() + 1);
    CHECK(least[2] == values.begin() + 2);
}

TEST_CASE("window_extrema gives nothing where no window fits") {
    const std::vector<int> values{1, 2};
    CHECK(window_extrema(values, 3).empty());
    CHECK(window_extrema(values, PTRDIFF_MAX).empty());
    CHECK(window_extrema(values, 2).size() == 1);
    CHECK(window_extrema(values.begin(), values.begin(), 1).empty());
}

TEST_CASE("window_extrema sees the elements of a list through a projection") {
    const std::forward_list<std::string> words{"aa", "b", "ccc"};
    const auto least = window_extrema(words, 2, {}, &std::string::size);
    REQUIRE(least.size() == 2);
    CHECK(*least[0] == "b");
    CHECK(least[1] == least[0]);
}

TEST_CASE("window_extrema compares at most twice for each element") {
    std::vector<int> values(1000);
    for (const int factor : {1, -1, 7}) {
        for (int i = 0; i < 1000; ++i)
            values[std::size_t(i)] = i * factor % 101;
        for (const int size : {1, 10, 999}) {
            int asked = 0;
            window_extrema(values, size,
                           [&](int a, int b) { return ++asked, a < b; });
            CHECK(asked <= 2000);
        }
    }
}

}  // namespace window_extrema_test
