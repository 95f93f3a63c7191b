// lirs_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/lirs_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/low_inter_reference_recency.hpp>

#include "at_length.hpp"
#include "shared.hpp"

using namespace tenet;

TEST_CASE("lirs_cache is a cache") {
    laws::check(laws::cache<lirs_cache<int, int>>());
    laws::check(laws::cache_cost<lirs_cache<laws::metered, laws::metered>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("lirs_cache keeps what returns soon") {
    laws::check(laws::low_inter_reference_recency<lirs_cache<int, int>>());
    laws::check(laws::low_inter_reference_recency_faults<
                lirs_cache<laws::fragile, laws::fragile>>());
}

TEST_CASE("lirs_cache keeps what returns soon at length") {
    tests::check_at_length<lirs_cache>(
        laws::low_inter_reference_recency_policy);
}

TEST_CASE("lirs_cache does what all caches do") {
    tests::check_what_all_caches_share<lirs_cache>();
}

TEST_CASE("lirs_cache misses as often as other simulators count") {
    tests::check_counts<lirs_cache>("lirs");
}

TEST_CASE("lirs_cache misses as often on a real trace") {
    tests::check_real_counts<lirs_cache>("lirs");
}
