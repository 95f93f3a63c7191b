#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <list>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/equal_range.hpp>
#include <tenet/laws/algorithms/equal_range.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace equal_range_test {

using tenet::equal_range;
namespace laws = tenet::laws;

TEST_CASE("equal_range keeps its law") {
    laws::check(laws::equal_range(equal_range));
    laws::check(laws::equal_range(
        [](auto first, auto last,
           const auto& x) requires std::forward_iterator<decltype(first)> {
            return equal_range(first, last, x);
        }));
}

TEST_CASE("equal_range compares by a given order and a projection") {
    const std::vector<std::string> words{"ddd", "cc", "bb", "a"};
    const auto of_range =
        equal_range(words, 2u, std::greater<>(), &std::string::size);
    CHECK(of_range.begin() == words.begin() + 1);
    CHECK(of_range.end() == words.begin() + 3);
    CHECK(std::ranges::equal(equal_range(words.begin(), words.end(), 2u,
                                         std::greater<>(), &std::string::size),
                             of_range));
}

TEST_CASE("equal_range needs no random access, nor a common end") {
    const std::forward_list<int> values{1, 2, 2, 4};
    CHECK(equal_range(values, 2).begin() == std::next(values.begin()));
    CHECK(std::ranges::distance(equal_range(values, 2)) == 2);
    CHECK(equal_range(values, 5).begin() == values.end());
    const std::list<int> linked{1, 2, 2};
    CHECK(equal_range(linked, 2).end() == linked.end());
    const auto few = std::views::iota(0) | std::views::take(9);
    CHECK(*equal_range(few, 3).begin() == 3);
}

TEST_CASE("equal_range compares at most 2 ceil(log2(n + 1)) times") {
    struct counting {
        std::size_t asked = 0;
        bool operator()(int a, int b) { return ++asked, a < b; }
    };
    for (std::size_t n = 0; n < 40; ++n)
        for (int x = -1; x <= int(n); ++x) {
            std::vector<int> values(n);
            for (std::size_t i = 0; i < n; ++i) values[i] = int(i);
            counting compare;
            equal_range(values, x, std::ref(compare));
            CHECK(compare.asked <= 2 * std::size_t(std::bit_width(n)));
        }
}

static_assert(std::same_as<decltype(equal_range(std::vector<int>(), 1)),
                           std::ranges::dangling>);
static_assert([] {
    const std::array sorted{1, 2, 2, 4};
    const auto two = equal_range(sorted, 2);
    return two.begin() == sorted.begin() + 1 && two.size() == 2 &&
           equal_range(sorted, 3).empty();
}());

}  // namespace equal_range_test
