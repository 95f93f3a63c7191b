#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <deque>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/peak_search.hpp>
#include <tenet/laws/algorithms/peak_search.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace peak_search_test {

using tenet::peak_search;
namespace laws = tenet::laws;

TEST_CASE("peak_search keeps its law") {
    laws::check(laws::peak_search(peak_search));
    laws::check(laws::peak_search(
        [](std::random_access_iterator auto first, decltype(first) last) {
            return peak_search(first, last);
        }));
}

// Greater than what comes before, and not less than what comes behind.
bool is_peak(const std::vector<int>& v, std::vector<int>::const_iterator at) {
    return at != v.end() && (at == v.begin() || *(at - 1) < *at) &&
           (at + 1 == v.end() || *(at + 1) <= *at);
}

TEST_CASE("peak_search finds a peak of every short list, also of equals") {
    for (unsigned code = 0; code < 1 << 14; ++code) {
        std::vector<int> values;
        for (unsigned digits = code; digits > 0; digits /= 4)
            values.push_back(int(digits % 4));
        if (values.empty()) continue;
        std::size_t asked = 0;
        const auto at =
            peak_search(values, [&](int a, int b) { return ++asked, a < b; });
        if (!is_peak(values, at)) FAIL_CHECK(code);
        if (asked > std::size_t(std::bit_width(values.size() - 1)))
            FAIL_CHECK(asked);
    }
    SUCCEED();
}

TEST_CASE("peak_search compares by a given order and a projection") {
    const std::deque<std::string> words{"ddd", "a", "bb", "cc"};
    CHECK(*peak_search(words, std::greater<>(), &std::string::size) == "a");
    CHECK(peak_search(words.begin(), words.end(), {}, &std::string::size) !=
          words.begin() + 1);
}

TEST_CASE("peak_search returns the end of nothing") {
    const std::vector<int> none;
    CHECK(peak_search(none) == none.end());
    CHECK(*peak_search(std::views::iota(0, 9)) == 8);
}

static_assert(std::same_as<decltype(peak_search(std::vector<int>())),
                           std::ranges::dangling>);
static_assert([] {
    const std::array heights{1, 3, 8, 12, 4, 2};
    return peak_search(heights) == heights.begin() + 3;
}());

}  // namespace peak_search_test
