#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/exponential_search.hpp>
#include <tenet/laws/algorithms/exponential_search.hpp>
#include <tenet/laws/algorithms/lower_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace exponential_search_test {

using tenet::exponential_search;
namespace laws = tenet::laws;

TEST_CASE("exponential_search keeps its laws") {
    laws::check(laws::exponential_search(exponential_search));
    laws::check(laws::lower_bound(
        [](auto first, auto last,
           const auto& x) requires std::forward_iterator<decltype(first)> {
            return exponential_search(first, last, x);
        }));
}

TEST_CASE("exponential_search compares by a given order and a projection") {
    const std::vector<std::string> words{"ddd", "cc", "bb", "a"};
    CHECK(exponential_search(words, 2u, std::greater<>(), &std::string::size) ==
          words.begin() + 1);
    CHECK(exponential_search(words.begin(), words.end(), 1u, std::greater<>(),
                             &std::string::size) == words.begin() + 3);
}

TEST_CASE("exponential_search needs no random access, and no end") {
    const std::forward_list<int> values{1, 2, 2, 4};
    CHECK(exponential_search(values, 2) == std::next(values.begin()));
    CHECK(exponential_search(values, 5) == values.end());
    CHECK(*exponential_search(std::views::iota(0), 1'000'000) == 1'000'000);
    const std::array sorted{1, 2, 2, 4, 7, 8, 9, 11};
    CHECK(exponential_search(sorted.begin(), std::unreachable_sentinel, 4) ==
          sorted.begin() + 3);
}

TEST_CASE("exponential_search takes at most 2 floor(log2(i + 1)) + 1 looks") {
    struct counting {
        std::size_t asked = 0;
        bool operator()(int a, int b) { return ++asked, a < b; }
    };
    const auto all = std::views::iota(0, 600);
    for (int i = 0; i <= 600; ++i) {
        counting compare;
        CHECK(*exponential_search(all, i, std::ref(compare)) == i);
        CHECK(compare.asked <=
              2 * std::size_t(std::bit_width(unsigned(i))) + (i == 0 ? 1 : 1));
        counting between;
        const std::vector<int> copy(all.begin(), all.begin() + i);
        CHECK(exponential_search(copy, 700, std::ref(between)) == copy.end());
        CHECK(between.asked <= 2 * std::size_t(std::bit_width(unsigned(i))));
    }
}

static_assert(std::same_as<decltype(exponential_search(std::vector<int>(), 1)),
                           std::ranges::dangling>);
static_assert([] {
    const std::array sorted{1, 2, 2, 4};
    return exponential_search(sorted, 2) == sorted.begin() + 1 &&
           exponential_search(sorted, 3) == sorted.end() - 1;
}());

}  // namespace exponential_search_test
