// sieve_cache: its laws, and what only it promises.
#include <tenet/cache/sieve_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/sieve.hpp>

#include "shared.hpp"

namespace sieve_cache_test {

using namespace tenet;

TEST_CASE("sieve_cache is a cache") {
    laws::check(laws::cache<sieve_cache<int, int>>());
    laws::check(laws::cache_thrift<sieve_cache<int, int>>());
}

TEST_CASE("sieve_cache sieves out what was not used") {
    laws::check(laws::sieve<sieve_cache>());
}

TEST_CASE("sieve_cache does what all caches do") {
    tests::check_what_all_caches_share<sieve_cache>();
}

TEST_CASE("sieve_cache may miss more with more room") {
    const tests::keys asked{3, 4, 3, 3, 4, 2, 1, 2};
    CHECK(tests::misses<sieve_cache>(2, asked) == 4);
    CHECK(tests::misses<sieve_cache>(3, asked) == 5);
}

namespace {

// Full, and with its hand at 3, as 2 has gone.
sieve_cache<int, int> with_hand_at_3() {
    sieve_cache<int, int> cache(4);
    for (const int i : {1, 2, 3, 4}) cache.put(i, 'a');
    cache.get(1);
    CHECK(cache.put(5, 'a').evicted->key == 2);
    return cache;
}

}  // namespace

TEST_CASE("sieve_cache's hand goes on from where it was") {
    auto cache = with_hand_at_3();
    CHECK(tests::keys_in(cache) == std::vector{3, 4, 5, 1});
    cache.get(3);
    CHECK(cache.put(6, 'a').evicted->key == 4);
    CHECK(tests::keys_in(cache) == std::vector{5, 6, 1, 3});
}

TEST_CASE("sieve_cache's hand moves on from an entry that is erased") {
    auto cache = with_hand_at_3();
    cache.erase(3);
    CHECK(tests::keys_in(cache) == std::vector{4, 5, 1});
    cache.erase(5), cache.erase(4);  // beyond the newest: at the oldest again
    CHECK(tests::keys_in(cache) == std::vector{1});
    for (const int i : {6, 7}) cache.put(i, 'a');
    CHECK(tests::keys_in(cache) == std::vector{1, 6, 7});
}

TEST_CASE("sieve_cache's hand stays at an entry that is replaced or copied") {
    auto cache = with_hand_at_3();
    cache.put(3, 'b');
    CHECK(tests::keys_in(cache) == std::vector{4, 5, 1, 3});
    auto copy = cache;
    CHECK(copy.put(6, 'a').evicted->key == 4);
    CHECK(tests::keys_in(cache) == std::vector{4, 5, 1, 3});
    cache.clear();
    for (const int i : {1, 2, 3, 4}) cache.put(i, 'a');
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3, 4});
}

// One round clears all marks, and the hand is where it started.
TEST_CASE("sieve_cache goes round once where all were visited") {
    sieve_cache<int, int> cache(3);
    for (const int i : {1, 2, 3}) cache.put(i, 'a'), cache.get(i);
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3});
    CHECK(cache.put(4, 'a').evicted->key == 1);
    CHECK(cache.put(5, 'a').evicted->key == 2);
}

}  // namespace sieve_cache_test
