// s3_fifo_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/s3_fifo_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/s3_fifo.hpp>

#include "at_length.hpp"
#include "shared.hpp"

using namespace tenet;

TEST_CASE("s3_fifo_cache is a cache") {
    laws::check(laws::cache<s3_fifo_cache<int, int>>());
    laws::check(
        laws::cache_cost<s3_fifo_cache<laws::metered, laws::metered>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("s3_fifo_cache sifts single visits out") {
    laws::check(laws::s3_fifo<s3_fifo_cache<int, int>>());
    laws::check(
        laws::s3_fifo_faults<s3_fifo_cache<laws::fragile, laws::fragile>>());
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

TEST_CASE("s3_fifo_cache misses as often as other simulators count") {
    tests::check_counts<s3_fifo_cache>("s3fifo");
}

TEST_CASE("s3_fifo_cache misses as often on a real trace") {
    tests::check_real_counts<s3_fifo_cache>("s3fifo");
}
