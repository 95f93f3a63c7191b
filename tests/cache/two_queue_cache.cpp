// two_queue_cache: its laws, and what only it promises.
#include <tenet/cache/two_queue_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/two_queue.hpp>

#include "shared.hpp"

namespace two_queue_cache_test {

using namespace tenet;

TEST_CASE("two_queue_cache is a cache") {
    laws::check(laws::cache<two_queue_cache<int, int>>());
    laws::check(laws::cache_thrift<two_queue_cache<int, int>>());
}

TEST_CASE("two_queue_cache keeps what comes again") {
    laws::check(laws::two_queue<two_queue_cache>());
}

TEST_CASE("two_queue_cache does what all caches do") {
    tests::check_what_all_caches_share<two_queue_cache>();
}

namespace {

// Full of 5..8 in the queue, with the ghosts 3 and 4.
two_queue_cache<int, int> with_ghosts() {
    two_queue_cache<int, int> cache(4);
    for (int i = 1; i <= 8; ++i) cache.put(i, 'a');
    return cache;
}

}  // namespace

TEST_CASE("two_queue_cache keeps what was remembered, and tells of no ghost") {
    auto cache = with_ghosts();
    CHECK(tests::keys_in(cache) == std::vector{5, 6, 7, 8});
    CHECK_FALSE(cache.contains(4));
    CHECK_FALSE(cache.peek(4));
    CHECK_FALSE(cache.get(4));
    CHECK_FALSE(cache.put(4, 'b').replaced);
    CHECK(tests::keys_in(cache) == std::vector{6, 7, 4, 8});
}

// 5 went when 4 came; of 3, 4 and 5, 4 is an entry again: 3 has stayed.
TEST_CASE("two_queue_cache takes a ghost out before it makes room") {
    auto cache = with_ghosts();
    cache.put(4, 'b'), cache.put(3, 'b');
    CHECK(tests::keys_in(cache) == std::vector{7, 4, 3, 8});
}

TEST_CASE("two_queue_cache forgets what is erased, a ghost too, and all") {
    auto cache = with_ghosts();
    CHECK_FALSE(cache.erase(4));
    cache.put(4, 'b');
    CHECK(tests::keys_in(cache) == std::vector{6, 7, 8, 4});
    cache = with_ghosts();
    cache.clear();
    for (const int i : {1, 2, 3, 4}) cache.put(i, 'b');
    CHECK(tests::keys_in(cache) == std::vector{1, 2, 3, 4});
}

// Of 3, 4, 5 and 6 the last two: evicted under the old share, then trimmed.
TEST_CASE("two_queue_cache drops the oldest ghosts when it shrinks") {
    auto cache = with_ghosts();
    CHECK(cache.set_capacity(3).front().key == 5);
    cache.set_capacity(4);
    cache.put(4, 'b');
    CHECK(tests::keys_in(cache) == std::vector{6, 7, 8, 4});
    cache.erase(4), cache.put(5, 'b');
    CHECK(tests::keys_in(cache) == std::vector{6, 7, 5, 8});
}

TEST_CASE("two_queue_cache lets a scan pass through its queue") {
    two_queue_cache<int, int> cache(40);
    for (int i = 0; i < 80; ++i) cache.put(i, 'a');
    for (int i = 20; i < 40; ++i) cache.put(i, 'b');  // remembered
    for (int i = 0; i < 1000; ++i) cache.put(1000 + i, 'a');
    for (int i = 20; i < 40; ++i) CHECK(cache.contains(i));
}

}  // namespace two_queue_cache_test
