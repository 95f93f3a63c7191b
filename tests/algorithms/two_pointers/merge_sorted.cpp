#include <tenet/algorithms/two_pointers/merge_sorted.hpp>

#include <array>
#include <forward_list>
#include <functional>
#include <iterator>
#include <sstream>
#include <string>
#include <tenet/laws/algorithms/merge_sorted.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace merge_sorted_test {

using tenet::merge_sorted;
namespace laws = tenet::laws;

TEST_CASE("merge_sorted merges ranges and pairs of iterators, stably") {
    laws::check(laws::merge_sorted(merge_sorted));
    laws::check(laws::merge_sorted(
        [](auto first, auto last, auto from, auto to, auto out) {
            return merge_sorted(first, last, from, to, out);
        }));
}

TEST_CASE("merge_sorted compares by an order, through projections") {
    const std::array<std::string, 3> words{"aaa", "bb", "c"};
    const std::array<std::string, 2> more{"dddd", "ee"};
    std::vector<std::string> all;
    merge_sorted(words, more, std::back_inserter(all), std::greater<>(),
                 &std::string::size, &std::string::size);
    CHECK(all == std::vector<std::string>{"dddd", "aaa", "bb", "ee", "c"});
}

TEST_CASE("merge_sorted reads streams and lists") {
    std::istringstream stream("1 4 9");
    std::vector<int> all;
    const std::forward_list list{0, 5};
    merge_sorted(std::istream_iterator<int>(stream),
                 std::istream_iterator<int>(), list.begin(), list.end(),
                 std::back_inserter(all));
    CHECK(all == std::vector{0, 1, 4, 5, 9});
}

TEST_CASE("merge_sorted compares at most m + n - 1 times") {
    int asked = 0;
    const auto less = [&](int a, int b) { return ++asked, a < b; };
    std::vector<int> all;
    merge_sorted(std::array{1, 3, 5}, std::array{2, 4, 6},
                 std::back_inserter(all), less);
    CHECK(asked == 5);
    asked = 0;
    merge_sorted(std::array{1, 2}, std::array{7, 8}, all.begin(), less);
    CHECK(asked == 2);
    CHECK(all == std::vector{1, 2, 7, 8, 5, 6});
}

static_assert([] {
    std::array<int, 3> all{};
    return merge_sorted(std::array{2}, std::array{1, 3}, all.begin()) ==
               all.end() &&
           all == std::array{1, 2, 3};
}());

}  // namespace merge_sorted_test
