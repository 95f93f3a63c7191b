// lirs_cache: its laws, and what only it promises.
#include <tenet/cache/lirs_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/lirs.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace lirs_cache_test {

using namespace tenet;

TEST_CASE("lirs_cache is a cache") {
    laws::check(laws::cache<lirs_cache<int, int>>());
}

TEST_CASE("lirs_cache keeps what returns soon") {
    laws::check(laws::lirs<lirs_cache>());
}

TEST_CASE("lirs_cache keeps what returns soon at length") {
    tests::check_at_length<lirs_cache>(laws::lirs_policy);
}

TEST_CASE("lirs_cache does what all caches do") {
    tests::check_what_all_caches_share<lirs_cache>();
}

// Where lru_cache misses always, nearly as many hit as there is room for.
TEST_CASE("lirs_cache hits in loops that are longer than itself") {
    tests::keys asked;
    for (std::uint64_t i = 0; i < 2000; ++i) asked.push_back(i % 20);
    CHECK(tests::misses<lirs_cache>(19, asked) == 20 + 99 * 3);
    CHECK(tests::misses<lirs_cache>(10, asked) == 20 + 99 * 12);
}

TEST_CASE("lirs_cache keeps what it took first through any scan") {
    for (const int capacity : {3, 10, 40}) {
        lirs_cache<int, int> cache(static_cast<std::size_t>(capacity));
        for (int i = 0; i < 10 * capacity; ++i) cache.put(i, i);
        for (int i = 0; i < capacity - 2; ++i) CHECK(cache.contains(i));
    }
}

// Ghosts lie in the stack above the lowest entry of a short distance.
TEST_CASE("lirs_cache forgets ghosts when its entries are asked for again") {
    if (!laws::engine::counts_blocks()) return;
    lirs_cache<int, int> cache(4);
    std::size_t filled = 0;
    for (int i = 0; i < 10'000; ++i) {
        cache.put(i % 100 ? 10 + i : 0, 0);
        cache.put(i % 100 ? 10 + i : 1, 0);
        if (i == 1000) filled = laws::engine::blocks_taken();
    }
    CHECK(laws::engine::blocks_taken() == filled);
}

}  // namespace lirs_cache_test
