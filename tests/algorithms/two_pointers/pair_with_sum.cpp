#include <tenet/algorithms/two_pointers/pair_with_sum.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <string>
#include <tenet/laws/algorithms/pair_with_sum.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace pair_with_sum_test {

using tenet::pair_with_sum;
namespace laws = tenet::laws;

TEST_CASE("pair_with_sum finds a pair, where sums leave the type, too") {
    laws::check(laws::pair_with_sum<laws::whole_range>(pair_with_sum));
}

TEST_CASE("pair_with_sum adds up 64 bits exactly") {
    const std::array least{LLONG_MIN, LLONG_MIN + 1, -1LL, 0LL, LLONG_MAX};
    CHECK(!pair_with_sum(least, 1));
    CHECK(*pair_with_sum(least, LLONG_MAX)->second == LLONG_MAX);
    CHECK(*pair_with_sum(least, -1)->first == LLONG_MIN);
    const std::array greatest{std::uint64_t{2}, UINT64_MAX - 1, UINT64_MAX};
    CHECK(!pair_with_sum(greatest, 0));
    CHECK(!pair_with_sum(greatest, UINT64_MAX - 3));
    const std::array carries{std::int64_t{1}, std::int64_t{0xffff'ffff}};
    CHECK(pair_with_sum(carries, std::int64_t{0x1'0000'0000}));
    CHECK(!pair_with_sum(carries, 0));
}

TEST_CASE("pair_with_sum adds up reals and elements seen by a projection") {
    const std::array reals{-0.5, 0.25, 0.75};
    CHECK(*pair_with_sum(reals, 1.0)->first == 0.25);
    const std::list<std::pair<std::string, int>> priced{
        {"a", 1}, {"b", 4}, {"c", 6}};
    const auto found =
        pair_with_sum(priced, 7, &std::pair<std::string, int>::second);
    CHECK(found->first->first == "a");
    CHECK(found->second->first == "c");
}

TEST_CASE("pair_with_sum forms at most n - 1 sums") {
    std::vector<int> even(100);
    for (int i = 0; i < 100; ++i) even[std::size_t(i)] = 2 * i;
    for (const int target : {-1, 99, 1000}) {
        int seen = 0;
        CHECK(!pair_with_sum(even, target, [&](int x) { return ++seen, x; }));
#ifdef NDEBUG
        CHECK(seen <= 2 * 99);
#else
        CHECK(seen <= 2 * 99 + 2 * 100);  // and whether it is sorted
#endif
    }
}

static_assert([] {
    const std::array sorted{1, 2, 3};
    return pair_with_sum(sorted, 5)->first == sorted.begin() + 1 &&
           !pair_with_sum(sorted.begin(), sorted.begin(), 0);
}());

}  // namespace pair_with_sum_test
