#include <tenet/algorithms/sorting/k_way_merge.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <sstream>
#include <string>
#include <tenet/laws/algorithms/k_way_merge.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace k_way_merge_test {

using tenet::k_way_merge;
namespace laws = tenet::laws;

TEST_CASE("k_way_merge merges any number of lists") {
    laws::check(laws::k_way_merge(k_way_merge));
}

TEST_CASE("k_way_merge takes at most n ceil(log2 k) + k comparisons") {
    for (const std::size_t k : {1U, 2U, 3U, 5U, 8U, 13U}) {
        std::vector<std::vector<std::size_t>> lists(k);
        for (std::size_t i = 0; i < 1000; ++i)
            lists[i * 7919 % 1009 % k].push_back(i);
        std::vector<std::size_t> all;
        std::size_t asked = 0, levels = 0;
        k_way_merge(
            lists, std::back_inserter(all),
            [&](std::size_t a, std::size_t b) { return ++asked, a < b; });
        while (std::size_t{1} << levels < k) ++levels;
        CHECK(all.size() == 1000);
        CHECK(asked < 1000 * levels + k);
    }
}

TEST_CASE("k_way_merge goes by an order and a projection") {
    std::list<std::forward_list<std::string>> lists{
        {"ccc", "bb"}, {"dddd", "a"}, {"ee"}};
    std::array<std::string, 5> all;
    CHECK(k_way_merge(lists, all.begin(), std::greater<>(),
                      &std::string::size) == all.end());
    CHECK(all == std::array<std::string, 5>{"dddd", "ccc", "bb", "ee", "a"});
}

TEST_CASE("k_way_merge merges ranges that are read once") {
    std::istringstream odd("1 3 5"), even("2 4");
    std::vector streams{std::ranges::subrange(std::istream_iterator<int>(odd),
                                              std::istream_iterator<int>()),
                        std::ranges::subrange(std::istream_iterator<int>(even),
                                              std::istream_iterator<int>())};
    std::vector<int> all;
    k_way_merge(streams, std::back_inserter(all));
    CHECK(all == std::vector{1, 2, 3, 4, 5});
}

TEST_CASE("k_way_merge writes what it has merged before something throws") {
    const std::vector<std::vector<int>> lists{{1, 4}, {2, 3}};
    std::vector<int> all;
    int asked = 0;
    CHECK_THROWS_AS(k_way_merge(lists, std::back_inserter(all),
                                [&](int a, int b) {
                                    if (++asked == 3) throw asked;
                                    return a < b;
                                }),
                    int);
    CHECK(all == std::vector{1, 2});
}

template <class Lists, class Out>
constexpr bool merges =
    std::invocable<const tenet::k_way_merge_function&, Lists, Out>;

using words = std::vector<std::string>;
using made = decltype(std::views::iota(0, 3) |
                      std::views::transform([](int) { return words(); }));
static_assert(merges<std::vector<words>&, std::string*>);
static_assert(!merges<std::vector<words>&, int*>);
static_assert(!merges<made, std::string*>, "iterators would dangle");

static_assert([] {
    const std::array<std::array<int, 2>, 3> lists{{{1, 4}, {2, 2}, {0, 9}}};
    std::array<int, 6> all{};
    k_way_merge(lists, all.begin());
    return all == std::array{0, 1, 2, 2, 4, 9};
}());

}  // namespace k_way_merge_test
