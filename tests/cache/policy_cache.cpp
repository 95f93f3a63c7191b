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

// Writes down what it is told: a letter for each call.
struct telling : cache_policy {
    static inline std::string told;
    static inline std::map<int, std::uint64_t> hashes;
    struct mark {
        std::uint32_t low_hash = 0;
    };

    void resize(auto& /*cache*/, std::size_t to) {
        told += 'c' + std::to_string(to);
    }
    void reserve(auto& /*cache*/) { told += 'r'; }
    void weigh(const auto& /*entry*/) { told += 'w'; }
    void hit(auto& /*cache*/, index) { told += 'h'; }
    void recall(auto& /*cache*/, std::uint64_t, bool put) {
        told += put ? '?' : '-';
    }
    index victim(auto& cache) {
        told += 'v';
        return cache_policy::victim(cache);
    }
    void leave(auto& cache, index entry, bool evicted) {
        told += evicted ? '!' : 'l';
        CHECK(cache.full_hash(entry) ==
              hashes.at(cache.slots_[entry].held->key));
    }
    void admit(auto& cache, index fresh, std::uint64_t hash) {
        told += 'a';
        hashes[cache.slots_[fresh].held->key] = hash;
        cache.slots_[fresh].mark.low_hash = static_cast<index>(hash);
    }
    void moved(auto& /*cache*/, index, index) { told += 'm'; }
    void clear() { told += 'x'; }
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

TEST_CASE("policy_cache tells its policy what happens, in that order") {
    const auto told = [] { return std::exchange(telling::told, {}); };
    policy_cache<telling, int, int> cache(2);
    told();
    cache.put(-1, 1);
    CHECK(told() == "wxr?a");  // after the memory of what there was
    cache.put(2, 2), cache.get(2), cache.peek(2), cache.get(3);
    CHECK(told() == "wr?ah");
    cache.put(3, 3);
    CHECK(told() == "wr?v!a");
    cache.put(3, 4);
    CHECK(told() == "wrmh");
    cache.erase(9), cache.erase(3);
    CHECK(told() == "-l");
    cache.evict();
    CHECK(told() == "rv!");
    cache.evict();
    CHECK(told().empty());
    cache.put(4, 4), cache.put(5, 5), told();
    cache.set_capacity(1);
    CHECK(told() == "rv!c1");
    cache.clear();
    CHECK(told() == "x");
}

}  // namespace policy_cache_test
