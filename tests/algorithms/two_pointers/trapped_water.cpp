#include <tenet/algorithms/two_pointers/trapped_water.hpp>

#include <array>
#include <climits>
#include <cstdint>
#include <iterator>
#include <list>
#include <string>
#include <tenet/laws/algorithms/trapped_water.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <vector>

namespace trapped_water_test {

using tenet::trapped_water;
namespace laws = tenet::laws;

TEST_CASE("trapped_water adds up what stays between walls") {
    laws::check(laws::trapped_water<laws::whole_range>(trapped_water));
    laws::check(laws::trapped_water([](const std::vector<unsigned char>& v) {
        return trapped_water(v.begin(), v.end());
    }));
}

TEST_CASE("trapped_water is exact of 32 bits, and modulo 2^64 of 64") {
    CHECK(trapped_water(std::array{INT_MAX, INT_MIN, INT_MAX}) == UINT_MAX);
    CHECK(trapped_water(std::array{UINT_MAX, 0u, 0u, UINT_MAX}) ==
          2 * std::uint64_t{UINT_MAX});
    CHECK(trapped_water(std::array{LLONG_MAX, LLONG_MIN, LLONG_MAX}) ==
          UINT64_MAX);
    CHECK(trapped_water(std::array{LLONG_MAX, LLONG_MIN, LLONG_MIN,
                                   LLONG_MAX}) == UINT64_MAX - 1);
}

TEST_CASE("trapped_water sees the heights of a list through a projection") {
    const std::list<std::string> words{"aaa", "", "b", "cc"};
    CHECK(trapped_water(words, &std::string::size) == 3);
    CHECK(trapped_water(std::list<double>{0.5, 0.25, 1}) == 0.25);
    CHECK(trapped_water(std::vector<short>()) == 0);
    const std::vector walls{2, 0, 1, 9};
    CHECK(trapped_water(std::counted_iterator(walls.begin(), 3),
                        std::default_sentinel) == 1);
    static_assert(
        std::is_same_v<decltype(trapped_water(std::vector<double>())), double>);
}

struct wall {
    int height;
    int* compared;

    bool operator<(const wall& it) const {
        ++*compared;
        return height < it.height;
    }
    wall operator-(const wall& it) const {
        return {height - it.height, compared};
    }
    wall& operator+=(const wall& it) {
        height += it.height;
        return *this;
    }
};

TEST_CASE("trapped_water compares at most twice for each wall") {
    int compared = 0;
    std::vector<wall> walls;
    for (int i = 0; i < 50; ++i) walls.push_back({i * 7 % 10, &compared});
    CHECK(trapped_water(walls).height > 0);
    CHECK(compared <= 98);
}

static_assert(trapped_water(std::array{4, 2, 0, 3, 2, 5}) == 9);

}  // namespace trapped_water_test
