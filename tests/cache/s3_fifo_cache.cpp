// s3_fifo_cache: its laws, and what only it promises.
#include <tenet/cache/s3_fifo_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/s3_fifo.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace s3_fifo_cache_test {

using namespace tenet;

TEST_CASE("s3_fifo_cache is a cache") {
    laws::check(laws::cache<s3_fifo_cache<int, int>>());
}

TEST_CASE("s3_fifo_cache sifts single visits out") {
    laws::check(laws::s3_fifo<s3_fifo_cache>());
}

TEST_CASE("s3_fifo_cache sifts single visits out at length") {
    tests::check_at_length<s3_fifo_cache>(laws::s3_fifo_policy);
}

TEST_CASE("s3_fifo_cache lives on what it took, once it remembers all it may") {
    tests::check_thrift_with_ghosts<s3_fifo_cache>();
}

TEST_CASE("s3_fifo_cache does what all caches do") {
    tests::check_what_all_caches_share<s3_fifo_cache>();
}

// All but the share of the small queue.
TEST_CASE("s3_fifo_cache keeps what was hit twice through any scan") {
    for (const int capacity : {2, 3, 10, 40}) {
        s3_fifo_cache<int, int> cache(static_cast<std::size_t>(capacity));
        const int kept = capacity - std::max(1, capacity / 10);
        for (int i = 1; i <= kept; ++i)
            cache.put(-i, i), cache.get(-i), cache.get(-i);
        for (int i = 0; i < 10 * capacity; ++i) cache.put(i, i);
        for (int i = 1; i <= kept; ++i) CHECK(cache.contains(-i));
    }
}

TEST_CASE("s3_fifo_cache takes into its main queue what it remembers") {
    s3_fifo_cache<int, int> cache(10);
    for (int i = 0; i < 19; ++i) cache.put(i, i);
    cache.put(0, 0);  // the oldest of nine ghosts
    for (int i = 100; i < 200; ++i) cache.put(i, i);
    CHECK(cache.contains(0));
    CHECK_FALSE(cache.contains(18));
}

TEST_CASE("s3_fifo_cache may miss more with more room") {
    const tests::keys asked{4, 1, 0, 2, 4, 1, 3, 2, 3};
    CHECK(tests::misses<s3_fifo_cache>(2, asked) == 8);
    CHECK(tests::misses<s3_fifo_cache>(3, asked) == 9);
}

}  // namespace s3_fifo_cache_test
