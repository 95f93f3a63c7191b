// fifo_cache: its laws, and what only it promises.
#include <tenet/cache/fifo_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/lru_cache.hpp>
#include <tenet/laws/cache/fifo.hpp>

#include "shared.hpp"

namespace fifo_cache_test {

using namespace tenet;

TEST_CASE("fifo_cache is a cache") {
    laws::check(laws::cache<fifo_cache<int, int>>());
    laws::check(laws::cache_thrift<fifo_cache<int, int>>());
}

TEST_CASE("fifo_cache gives up what was inserted first") {
    laws::check(laws::fifo<fifo_cache>());
}

TEST_CASE("fifo_cache does what all caches do") {
    tests::check_what_all_caches_share<fifo_cache>();
}

TEST_CASE("fifo_cache may miss more with more room, as Belady found") {
    const tests::keys asked{1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5};
    CHECK(tests::misses<fifo_cache>(3, asked) == 9);
    CHECK(tests::misses<fifo_cache>(4, asked) == 10);
    CHECK(tests::misses<lru_cache>(3, asked) == 10);
    CHECK(tests::misses<lru_cache>(4, asked) == 8);
}

TEST_CASE("fifo_cache is competitive") {
    tests::check_competitive<fifo_cache>();
}

TEST_CASE("fifo_cache keeps the place of what is read or replaced") {
    fifo_cache<int, int> cache(3);
    for (const int i : {1, 2, 3}) cache.put(i, 'a');
    cache.get(1), cache.put(2, 'b'), cache.erase(3), cache.put(3, 'c');
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3});
    CHECK(cache.put(4, 'd').evicted->key == 1);
}

}  // namespace fifo_cache_test
