// clock_cache: its laws, and what only it promises.
#include <tenet/cache/clock_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/laws/cache/clock.hpp>

#include "shared.hpp"

namespace clock_cache_test {

using namespace tenet;

TEST_CASE("clock_cache is a cache") {
    laws::check(laws::cache<clock_cache<int, int>>());
    laws::check(laws::cache_thrift<clock_cache<int, int>>());
}

TEST_CASE("clock_cache gives a second chance") {
    laws::check(laws::clock<clock_cache>());
}

TEST_CASE("clock_cache does what all caches do") {
    tests::check_what_all_caches_share<clock_cache>();
}

TEST_CASE("clock_cache may miss more with more room") {
    const tests::keys asked{3, 4, 3, 3, 4, 2, 1, 2};
    CHECK(tests::misses<clock_cache>(2, asked) == 4);
    CHECK(tests::misses<clock_cache>(3, asked) == 5);
}

TEST_CASE("clock_cache is competitive") {
    tests::check_competitive<clock_cache>();
}

// Each key returns only after 8 others.
TEST_CASE("clock_cache without hits is first in, first out") {
    clock_cache<int, int> clock(8);
    fifo_cache<int, int> fifo(8);
    for (int i = 0; i < 100; ++i) {
        REQUIRE_FALSE(clock.get(i % 9));
        clock.put(i % 9, i), fifo.put(i % 9, i);
        REQUIRE(tests::keys_in(clock) == tests::keys_in(fifo));
    }
}

TEST_CASE("clock_cache gives up the first where all were used, then clears") {
    clock_cache<int, int> cache(3);
    for (const int i : {1, 2, 3}) cache.put(i, 'a'), cache.get(i);
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3});
    CHECK(cache.put(4, 'd').evicted->key == 1);
    cache.get(3);
    CHECK(tests::keys_in(cache) == std::vector{2, 4, 3});
    CHECK(cache.put(5, 'e').evicted->key == 2);
}

}  // namespace clock_cache_test
