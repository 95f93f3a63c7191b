// gdsf_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/gdsf_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/greedy_dual_size_frequency.hpp>

#include "at_length.hpp"
#include "shared.hpp"

using namespace tenet;

namespace {

// All weights are 1.
template <class Key, class Value, class... Rest>
using plain_gdsf = gdsf_cache<Key, Value, unit_weight, Rest...>;

}  // namespace

TEST_CASE("gdsf_cache is a cache") {
    laws::check(laws::cache<gdsf_cache<int, int>>());
    laws::check(laws::cache_cost<gdsf_cache<laws::metered, laws::metered>>());
    laws::check(laws::cache_thrift<gdsf_cache<int, int>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("gdsf_cache gives up the lowest priority") {
    laws::check(laws::greedy_dual_size_frequency<gdsf_cache<int, int>>());
    laws::check(laws::greedy_dual_size_frequency_faults<
                gdsf_cache<laws::fragile, laws::fragile>>());
}

TEST_CASE("gdsf_cache gives up the lowest priority at length") {
    tests::check_at_length<plain_gdsf>(laws::greedy_dual_size_frequency_policy);
}

TEST_CASE("gdsf_cache does what all caches do") {
    tests::check_what_all_caches_share<plain_gdsf>();
}

TEST_CASE("gdsf_cache misses as often as other simulators count") {
    tests::check_counts<plain_gdsf>("gdsf_unit");
}

TEST_CASE("gdsf_cache misses as often on a real trace") {
    tests::check_real_counts<plain_gdsf>("gdsf_unit");
}
