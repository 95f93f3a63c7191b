#include <tenet/algorithms/two_pointers/dutch_flag_partition.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <span>
#include <string>
#include <tenet/laws/algorithms/dutch_flag_partition.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <vector>

namespace dutch_flag_partition_test {

using tenet::dutch_flag_partition;
namespace laws = tenet::laws;

TEST_CASE("dutch_flag_partition partitions three ways") {
    laws::check(laws::dutch_flag_partition(dutch_flag_partition));
    laws::check(laws::dutch_flag_partition([](auto first, auto last, int x) {
        return dutch_flag_partition(first, last, x);
    }));
}

TEST_CASE("dutch_flag_partition takes an element as its pivot") {
    std::vector values{5, 9, 1, 5, 7, 0};
    const auto equal = dutch_flag_partition(values, values.front());
    CHECK(equal.begin() == values.begin() + 2);
    CHECK(equal.size() == 2);
}

TEST_CASE("dutch_flag_partition goes by an order and a projection") {
    std::list<std::string> words{"a", "ccc", "bb", "dddd", "ee"};
    const auto equal = dutch_flag_partition(
        words, std::size_t{2}, std::ranges::greater(), &std::string::size);
    CHECK(std::ranges::distance(equal) == 2);
    CHECK(words.back() == "a");
    CHECK(words.front().size() > 2);
}

TEST_CASE("dutch_flag_partition partitions what can only be moved") {
    std::vector<laws::move_only> values;
    for (const int x : {3, 1, 2, 1, 2, 0}) values.emplace_back(x);
    const auto equal = dutch_flag_partition(values, laws::move_only(1));
    CHECK(equal.size() == 2);
    CHECK(values.front().number() == 0);
}

TEST_CASE("dutch_flag_partition compares at most twice for each element") {
    std::vector<int> values(100, 1);
    std::size_t asked = 0;
    dutch_flag_partition(values, 1,
                         [&](int a, int b) { return ++asked, a < b; });
    CHECK(asked == 200);
    asked = 0;
    dutch_flag_partition(values, 2,
                         [&](int a, int b) { return ++asked, a < b; });
    CHECK(asked == 100);
}

TEST_CASE("dutch_flag_partition loses nothing when a comparison throws") {
    for (int at = 1; at <= 8; ++at) {
        std::vector values{3, 1, 2, 1, 0};
        int asked = 0;
        try {
            dutch_flag_partition(values, 1, [&](int a, int b) {
                if (++asked == at) throw at;
                return a < b;
            });
        } catch (int) {
        }
        CHECK(std::ranges::is_permutation(values, std::array{0, 1, 1, 2, 3}));
    }
}

static_assert([] {
    std::array values{2, 0, 1};
    const auto rest = dutch_flag_partition(std::span(values), 1);
    return values == std::array{0, 1, 2} && *rest.begin() == 1;
}());

}  // namespace dutch_flag_partition_test
