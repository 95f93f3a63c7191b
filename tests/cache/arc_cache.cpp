// arc_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/arc_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/adaptive_replacement.hpp>

#include "at_length.hpp"
#include "shared.hpp"

using namespace tenet;

TEST_CASE("arc_cache is a cache") {
    laws::check(laws::cache<arc_cache<int, int>>());
    laws::check(laws::cache_cost<arc_cache<laws::metered, laws::metered>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("arc_cache balances what came once and again") {
    laws::check(laws::adaptive_replacement<arc_cache<int, int>>());
    laws::check(laws::adaptive_replacement_faults<
                arc_cache<laws::fragile, laws::fragile>>());
}

TEST_CASE("arc_cache balances what came once and again at length") {
    tests::check_at_length<arc_cache>(laws::adaptive_replacement_policy);
}

TEST_CASE("arc_cache lives on what it took, once it remembers all it may") {
    tests::check_thrift_with_ghosts<arc_cache>();
}

TEST_CASE("arc_cache does what all caches do") {
    tests::check_what_all_caches_share<arc_cache>();
}

TEST_CASE("arc_cache misses as often as other simulators count") {
    tests::check_counts<arc_cache>("arc");
}

TEST_CASE("arc_cache misses as often on a real trace") {
    tests::check_real_counts<arc_cache>("arc");
}
