#include <tenet/algorithms/two_pointers/largest_container.hpp>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <iterator>
#include <list>
#include <string>
#include <tenet/laws/algorithms/largest_container.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace largest_container_test {

using tenet::largest_container;
namespace laws = tenet::laws;

TEST_CASE("largest_container finds two walls, beyond the type, too") {
    laws::check(laws::largest_container<laws::whole_range>(largest_container));
    laws::check(laws::largest_container([](std::vector<unsigned char> v) {
        const auto most = largest_container(v.begin(), v.end());
        return most ? std::min(*most->first, *most->second) *
                          (most->second - most->first)
                    : 0;
    }));
}

TEST_CASE("largest_container gives the widest of the largest") {
    const std::array walls{2, 4, 0, 4, 2};
    const auto most = largest_container(walls);
    REQUIRE(most);
    CHECK(most->first == walls.begin());
    CHECK(most->second == walls.end() - 1);
    const std::vector<int> none, one{1};
    CHECK(!largest_container(none));
    CHECK(!largest_container(one));
}

TEST_CASE("largest_container multiplies exactly what 64 bits cannot hold") {
    const auto places = [](const std::vector<std::uint64_t>& walls) {
        const auto most = largest_container(walls);
        return std::pair(most->first - walls.begin(),
                         most->second - walls.begin());
    };
    const std::uint64_t top = UINT64_MAX, half = top / 2;
    // 3 * half is more than top, 2 * half is less, of 2^32 - 1 less and more.
    CHECK(places({half, top, top, half}) == std::pair(0L, 3L));
    CHECK(places({half / 2, top, top, half / 2}) == std::pair(1L, 2L));
    CHECK(places({half, 0, top, top}) == std::pair(0L, 3L));
    const std::uint64_t third = top / 3;  // 3 * third is top
    CHECK(places({third, top, top, third}) == std::pair(0L, 3L));
    CHECK(places({third - 1, top, top, third - 1}) == std::pair(1L, 2L));
    CHECK(places({third, top - 1, top - 1, 0}) == std::pair(1L, 2L));
    const std::array signs{LLONG_MAX, 0LL, LLONG_MAX};
    CHECK(largest_container(signs)->second == signs.end() - 1);
}

TEST_CASE("largest_container sees the walls of a list by projection") {
    const std::list<std::string> words{"a", "bb", "", "cc"};
    const auto most = largest_container(words, &std::string::size);
    REQUIRE(most);
    CHECK(*most->first == "bb");
    CHECK(*most->second == "cc");
    const std::vector halves{0.5, 0.25, 0.5};
    CHECK(largest_container(halves)->second == halves.end() - 1);
}

constexpr std::array walls{1, 8, 6, 2, 5, 4, 8, 3, 7};
static_assert(largest_container(walls)->first == walls.begin() + 1);

}  // namespace largest_container_test
