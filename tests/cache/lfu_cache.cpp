// lfu_cache: its laws, and what only it promises.
#include <tenet/cache/lfu_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/lfu.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace lfu_cache_test {

using namespace tenet;

TEST_CASE("lfu_cache is a cache") {
    laws::check(laws::cache<lfu_cache<int, int>>());
    laws::check(laws::cache_thrift<lfu_cache<int, int>>());
}

TEST_CASE("lfu_cache gives up the least frequently used") {
    laws::check(laws::lfu<lfu_cache>());
}

TEST_CASE("lfu_cache gives up the least frequently used at length") {
    tests::check_at_length<lfu_cache>(laws::lfu_policy);
}

TEST_CASE("lfu_cache does what all caches do") {
    tests::check_what_all_caches_share<lfu_cache>();
}

TEST_CASE("lfu_cache may miss more with more room") {
    const tests::keys asked{2, 0, 1, 2, 3, 1, 0, 3, 0, 3, 0};
    CHECK(tests::misses<lfu_cache>(2, asked) == 8);
    CHECK(tests::misses<lfu_cache>(3, asked) == 9);
}

TEST_CASE("lfu_cache is first in, first out where nothing comes again") {
    lfu_cache<int, int> cache(5);
    for (int i = 0; i < 100; ++i) {
        const auto evicted = cache.put(i, i).evicted;
        CHECK((evicted ? evicted->key : i - 5) == i - 5);
    }
}

// Counts never age: whoever was ahead once stays.
TEST_CASE("lfu_cache keeps old favourites through anything that comes less") {
    lfu_cache<int, int> cache(2);
    for (int i = 0; i < 50; ++i) cache.get(-1) || cache.put(-1, 0).evicted;
    for (int i = 0; i < 1000; ++i)
        for (int times = 0; times < 40; ++times)
            if (!cache.get(i)) cache.put(i, i);
    CHECK(cache.contains(-1));
}

}  // namespace lfu_cache_test
