// simplified_two_queue_cache: its laws, and what only it promises.
#include <tenet/cache/simplified_two_queue_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/simplified_two_queue.hpp>

#include "shared.hpp"

namespace simplified_two_queue_cache_test {

using namespace tenet;

TEST_CASE("simplified_two_queue_cache is a cache") {
    laws::check(laws::cache<simplified_two_queue_cache<int, int>>());
    laws::check(laws::cache_thrift<simplified_two_queue_cache<int, int>>());
}

TEST_CASE("simplified_two_queue_cache gives up what came once") {
    laws::check(laws::simplified_two_queue<simplified_two_queue_cache>());
}

TEST_CASE("simplified_two_queue_cache does what all caches do") {
    tests::check_what_all_caches_share<simplified_two_queue_cache>();
}

TEST_CASE("simplified_two_queue_cache keeps three quarters through a scan") {
    for (std::size_t c = 2; c <= 40; ++c) {
        INFO("capacity " << c);
        const std::size_t most = c - std::max<std::size_t>(1, c / 4) - 1;
        CHECK(tests::left_after_scan<simplified_two_queue_cache>(c, most) ==
              most);
        CHECK(tests::left_after_scan<simplified_two_queue_cache>(c, c) == most);
    }
}

TEST_CASE("simplified_two_queue_cache's order crosses from queue to list") {
    simplified_two_queue_cache<int, int> cache(8);
    for (int i = 1; i <= 8; ++i) cache.put(i, 'a');
    cache.get(2), cache.get(1);
    CHECK(tests::keys_in(cache) == std::vector{3, 4, 5, 6, 2, 1, 7, 8});
    CHECK(cache.set_capacity(5).back().key == 5);
    CHECK(tests::keys_in(cache) == std::vector{6, 7, 2, 1, 8});
}

}  // namespace simplified_two_queue_cache_test
