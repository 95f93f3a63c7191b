// lru_cache: its laws, and what only it promises.
#include <concepts>
#include <memory>
#include <tenet/cache/lru_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/lru.hpp>

#include "shared.hpp"

namespace lru_cache_test {

using namespace tenet;

static_assert(std::copyable<lru_cache<int, int>>);
static_assert(!std::copy_constructible<lru_cache<int, std::unique_ptr<int>>>);
static_assert(std::movable<lru_cache<int, std::unique_ptr<int>>>);

TEST_CASE("lru_cache is a cache") {
    laws::check(laws::cache<lru_cache<int, int>>());
    laws::check(laws::cache_thrift<lru_cache<int, int>>());
    laws::check(laws::cache<lru_cache, laws::reentrant>());
}

TEST_CASE("lru_cache gives up the least recently used") {
    laws::check(laws::lru<lru_cache>());
}

TEST_CASE("lru_cache does what all caches do") {
    tests::check_what_all_caches_share<lru_cache>();
}

// Mattson: what is asked again after d other keys hits iff the capacity is
// greater than d. So more room never misses more.
TEST_CASE("lru_cache hits by stack distance") {
    const tests::keys asked = tests::golden(7, 2000);
    std::vector<std::size_t> hits(401);
    tests::keys stack;  // the latest first
    for (const std::uint64_t key : asked) {
        auto at = std::find(stack.begin(), stack.end(), key);
        const auto distance = static_cast<std::size_t>(at - stack.begin());
        if (at != stack.end())
            for (std::size_t c = distance + 1; c < hits.size(); ++c) ++hits[c];
        else
            at = stack.insert(at, key);
        std::rotate(stack.begin(), at, at + 1);
    }
    for (std::size_t c = 1; c < hits.size(); c += 7)
        CHECK(asked.size() - tests::misses<lru_cache>(c, asked) == hits[c]);
}

TEST_CASE("lru_cache is competitive") {
    tests::check_competitive<lru_cache>();
}

TEST_CASE("lru_cache shows the next victim first") {
    lru_cache<int, int> cache(3);
    for (const int i : {1, 2, 3}) cache.put(i, 'a');
    cache.get(1);
    CHECK(tests::keys_in(cache) == std::vector{2, 3, 1});
}

}  // namespace lru_cache_test
