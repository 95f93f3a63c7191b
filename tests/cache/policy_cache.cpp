// policy_cache: with the policy it comes with, and with one made from it.
#include <tenet/cache/policy_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/cache/first_in_first_out.hpp>

#include "shared.hpp"

namespace policy_cache_test {

using namespace tenet;

namespace {

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
using plain = policy_cache<cache_policy, Key, Value, Hash, Equal>;

// As on the card, and it says in which order they go.
struct newest_first_policy : cache_policy {
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.newest(1);
    }
    void order(const auto& lists, auto visit) const {
        for (index i = lists.newest(1); i != 1; i = lists.older(i)) visit(i);
    }
};
template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
using newest_first = policy_cache<newest_first_policy, Key, Value, Hash, Equal>;

struct from_list : cache_policy {
    explicit from_list(bool newest) : newest_(newest) {}
    index victim(const auto& lists, index) const {
        return newest_ ? lists.newest(1) : lists.oldest(1);
    }
    bool newest_;
};

}  // namespace

TEST_CASE("policy_cache gives up what was inserted first, by default") {
    laws::check(laws::first_in_first_out<plain>());
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

TEST_CASE("policy_cache counts what it did, and size is what is left") {
    plain<int, int> cache(3);
    for (int i = 0; i < 5; ++i) cache.put(i, i);  // evicts 2
    for (int i = 3; i < 8; ++i) cache.get(i);     // hits 2
    cache.put(4, 44), cache.erase(3), cache.erase(3), cache.evict();
    const auto it = cache.statistics();
    CHECK(it.hits == 2);
    CHECK(it.misses == 3);
    CHECK(it.insertions == 5);
    CHECK(it.replacements == 1);
    CHECK(it.evictions == 3);
    CHECK(it.erasures == 1);
    CHECK(cache.size() == 1);
    cache.clear();
    CHECK(cache.statistics().erasures == 2);
    CHECK_FALSE(cache.evict());
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
    policy_cache<from_list, int, int, counted_hash, modulo> cache(
        3, counted_hash{&calls}, modulo{100}, from_list(true));
    cache.put(1, 10), cache.put(101, 20), cache.put(2, 30), cache.put(3, 40);
    CHECK(calls > 0);
    CHECK(cache.next_victim()->key == 3);
}

}  // namespace policy_cache_test
