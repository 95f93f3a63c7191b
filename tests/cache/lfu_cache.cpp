// lfu_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/lfu_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/least_frequently_used.hpp>

#include "at_length.hpp"
#include "shared.hpp"

using namespace tenet;

TEST_CASE("lfu_cache is a cache") {
    laws::check(laws::cache<lfu_cache<int, int>>());
    laws::check(laws::cache_cost<lfu_cache<laws::metered, laws::metered>>());
    laws::check(laws::cache_thrift<lfu_cache<int, int>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("lfu_cache gives up the least frequently used") {
    laws::check(laws::least_frequently_used<lfu_cache<int, int>>());
    laws::check(laws::least_frequently_used_faults<
                lfu_cache<laws::fragile, laws::fragile>>());
}

TEST_CASE("lfu_cache gives up the least frequently used at length") {
    tests::check_at_length<lfu_cache>(laws::least_frequently_used_policy);
}

TEST_CASE("lfu_cache does what all caches do") {
    tests::check_what_all_caches_share<lfu_cache>();
}

TEST_CASE("lfu_cache misses as often as other simulators count") {
    tests::check_counts<lfu_cache>("lfu_lru");
}

TEST_CASE("lfu_cache misses as often on a real trace") {
    tests::check_real_counts<lfu_cache>("lfu_lru");
}
