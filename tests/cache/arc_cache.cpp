// arc_cache: its laws, and what only it promises.
#include <tenet/cache/arc_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/arc.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace arc_cache_test {

using namespace tenet;

TEST_CASE("arc_cache is a cache") {
    laws::check(laws::cache<arc_cache<int, int>>());
}

TEST_CASE("arc_cache balances what came once and again") {
    laws::check(laws::arc<arc_cache>());
}

TEST_CASE("arc_cache balances what came once and again at length") {
    tests::check_at_length<arc_cache>(laws::arc_policy);
}

TEST_CASE("arc_cache lives on what it took, once it remembers all it may") {
    tests::check_thrift_with_ghosts<arc_cache>();
}

TEST_CASE("arc_cache does what all caches do") {
    tests::check_what_all_caches_share<arc_cache>();
}

TEST_CASE("arc_cache may miss more with more room") {
    const tests::keys asked{4, 4, 0, 3, 2, 0, 1, 4};
    CHECK(tests::misses<arc_cache>(2, asked) == 6);
    CHECK(tests::misses<arc_cache>(3, asked) == 7);
}

TEST_CASE("arc_cache keeps what came twice through any scan") {
    for (const int capacity : {2, 3, 10, 40}) {
        arc_cache<int, int> cache(static_cast<std::size_t>(capacity));
        for (int i = 1; i < capacity; ++i) cache.put(-i, i), cache.get(-i);
        for (int i = 0; i < 10 * capacity; ++i) cache.put(i, i);
        for (int i = 1; i < capacity; ++i) CHECK(cache.contains(-i));
    }
}

// With no more repeats than one each, there is nothing but one list.
TEST_CASE("arc_cache is first in, first out where nothing comes again") {
    arc_cache<int, int> cache(5);
    for (int i = 0; i < 100; ++i) {
        const auto evicted = cache.put(i, i).evicted;
        CHECK((evicted ? evicted->key : i - 5) == i - 5);
    }
}

}  // namespace arc_cache_test
