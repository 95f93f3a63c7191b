#include <algorithm>
#include <array>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <string>
#include <tenet/algorithms/searching/upper_bound.hpp>
#include <tenet/laws/algorithms/upper_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace upper_bound_test {

using tenet::upper_bound;
namespace laws = tenet::laws;

TEST_CASE("upper_bound keeps its law") {
    laws::check(laws::upper_bound(upper_bound));
    laws::check(laws::upper_bound(
        [](auto first, auto last,
           const auto& x) requires std::forward_iterator<decltype(first)> {
            return upper_bound(first, last, x);
        }));
}

TEST_CASE("upper_bound compares by a given order and a projection") {
    const std::vector<std::string> words{"ddd", "cc", "bb", "a"};
    CHECK(upper_bound(words, 2u, std::greater<>(), &std::string::size) ==
          words.begin() + 3);
    CHECK(upper_bound(words.begin(), words.end(), 2u, std::greater<>(),
                      &std::string::size) == words.begin() + 3);
}

TEST_CASE("upper_bound needs no random access") {
    const std::forward_list<int> values{1, 2, 2, 4};
    CHECK(*upper_bound(values, 1) == 2);
    CHECK(*upper_bound(values, 2) == 4);
    CHECK(upper_bound(values, 5) == values.end());
}

TEST_CASE("upper_bound compares ceil(log2(n + 1)) times, and no copy does") {
    struct counting {
        std::size_t asked = 0;
        bool operator()(int a, int b) { return ++asked, a < b; }
    } compare;
    const std::array values{1, 2, 3, 4};
    CHECK(upper_bound(values, 2, std::ref(compare)) == values.begin() + 2);
    CHECK(compare.asked == 3);
}

TEST_CASE("upper_bound finds every place of a range that is prefetched") {
    std::vector<unsigned> values(40'000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = 2 * unsigned(i);
    bool all = true;
    for (unsigned x = 0; x <= 80'001; x += 7)
        all = all &&
              upper_bound(values, x) == std::ranges::upper_bound(values, x);
    CHECK(all);
}

static_assert(std::same_as<decltype(upper_bound(std::vector<int>(), 1)),
                           std::ranges::dangling>);
static_assert([] {
    const std::array sorted{1, 2, 2, 4};
    return upper_bound(sorted, 2) == sorted.begin() + 3;
}());

}  // namespace upper_bound_test
