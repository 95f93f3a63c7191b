// segmented_lru_cache: its laws, and what only it promises.
#include <tenet/cache/segmented_lru_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/lru_cache.hpp>
#include <tenet/laws/cache/segmented_lru.hpp>

#include "shared.hpp"

namespace segmented_lru_cache_test {

using namespace tenet;

TEST_CASE("segmented_lru_cache is a cache") {
    laws::check(laws::cache<segmented_lru_cache<int, int>>());
    laws::check(laws::cache_thrift<segmented_lru_cache<int, int>>());
}

TEST_CASE("segmented_lru_cache protects what was hit") {
    laws::check(laws::segmented_lru<segmented_lru_cache>());
}

TEST_CASE("segmented_lru_cache does what all caches do") {
    tests::check_what_all_caches_share<segmented_lru_cache>();
}

TEST_CASE("segmented_lru_cache keeps four fifths through a scan") {
    for (std::size_t c = 1; c <= 40; ++c) {
        INFO("capacity " << c);
        const std::size_t most = 4 * c / 5;
        CHECK(tests::left_after_scan<segmented_lru_cache>(c, most) == most);
        CHECK(tests::left_after_scan<segmented_lru_cache>(c, c) == most);
    }
}

TEST_CASE("segmented_lru_cache of one entry is an lru_cache") {
    const tests::keys asked = tests::golden(7, 500);
    CHECK(tests::requests<segmented_lru_cache>(1, asked) ==
          tests::requests<lru_cache>(1, asked));
}

TEST_CASE("segmented_lru_cache demotes what less room cannot protect") {
    segmented_lru_cache<int, int> cache(10);
    for (const int i : {1, 2, 3, 4, 5}) cache.put(i, 'a'), cache.get(i);
    cache.put(6, 'a');
    CHECK(tests::keys_in(cache) == std::vector{6, 1, 2, 3, 4, 5});
    const auto evicted = cache.set_capacity(5);
    REQUIRE(evicted.size() == 1);
    CHECK(evicted[0].key == 6);
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3, 4, 5});
    CHECK(cache.invariant());
    cache.put(7, 'a');  // 1 was on probation
    cache.put(8, 'a');
    CHECK(tests::keys_in(cache) == std::vector{8, 2, 3, 4, 5});
}

}  // namespace segmented_lru_cache_test
