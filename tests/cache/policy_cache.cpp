// policy_cache: with the policy it comes with, and with one made from it.
#include <concepts>
#include <memory>
#include <tenet/cache/policy_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/fifo.hpp>

#include "shared.hpp"

namespace policy_cache_test {

using namespace tenet;

namespace {

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
using plain = policy_cache<cache_policy, Key, Value, Hash, Equal>;

struct newest_first_policy : cache_policy {
    static constexpr const char* name = "newest_first";
    index victim(auto& cache) { return cache.slots_[0].older; }
};
template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
using newest_first = policy_cache<newest_first_policy, Key, Value, Hash, Equal>;

struct from_end : cache_policy {
    explicit from_end(bool newest) : newest_(newest) {}
    index victim(auto& cache) {
        return newest_ ? cache.slots_[0].older : cache.slots_[0].newer;
    }
    bool newest_;
};

struct even_apart : cache_policy {
    static constexpr index list_count = 2;
    void admit(auto& cache, index fresh, std::uint64_t) {
        if (cache.slots_[fresh].held->key % 2 == 0) cache.move(fresh, 1);
    }
};

}  // namespace

static_assert(std::copyable<plain<int, int>>);
static_assert(!std::copy_constructible<plain<int, std::unique_ptr<int>>>);
static_assert(std::movable<plain<int, std::unique_ptr<int>>>);

TEST_CASE("policy_cache gives up what was inserted first, by default") {
    laws::check(laws::fifo<plain>());
}

TEST_CASE("policy_cache with a policy of one's own is a cache") {
    laws::check(laws::cache<newest_first>());
    laws::check(laws::cache_thrift<newest_first<int, int>>());
    tests::check_what_all_caches_share<newest_first>();
    newest_first<int, int> cache(2);
    cache.put(1, 'a'), cache.put(2, 'b');
    CHECK(cache.put(3, 'c').evicted->key == 2);
    CHECK(tests::keys_in(cache) == std::vector{3, 1});
}

TEST_CASE(
    "policy_cache asks the hash, the equality and the policy it is given") {
    struct counted_hash {
        int* calls;
        std::size_t operator()(int key) const {
            return ++*calls, static_cast<std::size_t>(key);
        }
    };
    struct modulo {
        int divisor;
        bool operator()(int a, int b) const {
            return a % divisor == b % divisor;
        }
    };
    int calls = 0;
    policy_cache<from_end, int, int, counted_hash, modulo> cache(
        3, counted_hash{&calls}, modulo{100}, from_end(true));
    cache.put(1, 10), cache.put(101, 20), cache.put(2, 30), cache.put(3, 40);
    CHECK(calls > 0);
    CHECK(cache.evict()->key == 3);
    CHECK(cache.hash_function().calls == &calls);
    CHECK(cache.key_eq().divisor == 100);
}

// Lists are visited one after the other, each from its oldest.
TEST_CASE("policy_cache visits list by list") {
    policy_cache<even_apart, int, int> cache(9);
    for (const int i : {1, 2, 3, 4, 5}) cache.put(i, i);
    std::vector<int> seen;
    cache.for_each([&](const auto& it) { seen.push_back(it.key); });
    CHECK(seen == std::vector{1, 3, 5, 2, 4});
    CHECK(cache.invariant());
}

}  // namespace policy_cache_test
