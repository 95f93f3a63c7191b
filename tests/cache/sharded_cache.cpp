// sharded_cache: its laws, threads, and what only it promises.
// concurrent
#include <tenet/cache/sharded_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <random>
#include <tenet/cache/expiring_cache.hpp>
#include <tenet/cache/listening_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/weighted_cache.hpp>
#include <tenet/laws/cache/concurrent_cache.hpp>
#include <tenet/laws/cache/lru.hpp>
#include <tenet/laws/catch.hpp>

#include "../refusal.hpp"
#include "curious.hpp"
#include "together.hpp"
#include "unsound.hpp"

namespace sharded_cache_test {

using namespace tenet;
using namespace std::chrono_literals;

namespace {

using tests::refusal;
using tests::together;

using sharded_lru = sharded_cache<lru_cache<int, int>>;

template <class Cache>
struct one_shard : sharded_cache<Cache> {
    explicit one_shard(std::size_t capacity)
        : sharded_cache<Cache>(capacity, 1) {}
};

// With room for every key in each shard; as many shards as fit where few do.
template <class Cache>
struct two_shards : sharded_cache<Cache> {
    explicit two_shards(std::size_t capacity)
        : sharded_cache<Cache>(capacity < 4 ? capacity : 8 * capacity,
                               capacity < 2 ? 1 : 2) {}
};

// Each key has a value of its own.
int value_of(int key) {
    return 7 * key + 3;
}

// Keys by Zipf's law: the k-th of 10000 is drawn in proportion to 1 / k.
std::vector<int> zipf(std::size_t count) {
    std::vector<double> weights;
    for (int k = 1; k <= 10'000; ++k) weights.push_back(1.0 / k);
    std::discrete_distribution<int> draw(weights.begin(), weights.end());
    std::mt19937 random(42);
    std::vector<int> keys(count);
    for (int& key : keys) key = draw(random);
    return keys;
}

double hit_ratio(auto& cache, const std::vector<int>& asked) {
    for (const int key : asked)
        if (!cache.get(key)) cache.put(key, 0);
    return double(cache.statistics().hits) / double(asked.size());
}

}  // namespace

TEST_CASE("sharded_cache is shared by threads") {
    laws::check(laws::concurrent_cache<two_shards<lru_cache<int, int>>>());
    laws::check(laws::concurrent_cache<two_shards<s3_fifo_cache<int, int>>>());
}

TEST_CASE("sharded_cache of one shard is the cache it wraps") {
    using laws::metered;
    laws::check(laws::cache<one_shard<s3_fifo_cache<int, int>>>());
    laws::check(
        laws::cache<one_shard<s3_fifo_cache<metered, metered>>, metered>());
    laws::check(laws::lru<one_shard<lru_cache<int, int>>>());
}

TEST_CASE("sharded_cache gives its whole capacity to its shards") {
    for (std::size_t shards = 1; shards <= 9; ++shards)
        for (std::size_t capacity = shards; capacity < 30; ++capacity) {
            sharded_lru cache(capacity, shards);
            REQUIRE(cache.capacity() == capacity);
            for (int key = 0; key < 300; ++key) cache.put(key, key);
            REQUIRE(cache.size() == capacity);
            REQUIRE(cache.shards() == shards);
            REQUIRE(cache.set_capacity(shards).size() == capacity - shards);
            REQUIRE(cache.invariant());
            REQUIRE(cache.set_capacity(capacity).empty());
            REQUIRE(cache.capacity() == capacity);
        }
}

TEST_CASE("sharded_cache refuses less than an entry a shard") {
    CHECK(refusal([] { sharded_lru(3, 4); }) ==
          "sharded_cache: capacity 3 is not in 4..18446744073709551615");
    CHECK(refusal([] { sharded_lru(0, 1); }) ==
          "sharded_cache: capacity 0 is not in 1..18446744073709551615");
    CHECK(refusal([] { sharded_lru(1, 0); }) ==
          "sharded_cache: shards 0 is not in 1..18446744073709551615");
    sharded_lru cache(8, 4);
    CHECK(refusal([&] { cache.set_capacity(3); }) != "none");
    CHECK(cache.capacity() == 8);
}

TEST_CASE("sharded_cache chooses a shard by other bits than its shards use") {
    struct as_it_is {
        std::size_t operator()(std::uint64_t key) const { return key; }
    };
    using counting = lru_cache<std::uint64_t, int, as_it_is,
                               decltype([](std::uint64_t a, std::uint64_t b) {
                                   ++laws::meter::now().comparisons;
                                   return a == b;
                               })>;
    for (const int shift : {0, 8, 20, 40, 50}) {
        sharded_cache<counting> cache(16'384, 16);
        laws::meter::reset();
        for (std::uint64_t i = 0; i < 8192; ++i) cache.put(i << shift, 0);
        INFO("shifted by " << shift);
        CHECK(cache.size() == 8192);  // no shard has had twice its share
        laws::meter::reset();
        for (std::uint64_t i = 0; i < 8192; ++i) cache.get(i << shift);
        CHECK(laws::meter::now().comparisons < 2 * 8192);
    }
}

// The last step of MurmurHash3 is fmix64, of which fmix64(1) is known; with an
// entry a shard, a key puts out the one of the same shard and no other.
TEST_CASE("sharded_cache chooses the shard that MurmurHash3's last step says") {
    const auto fmix64 = [](std::uint64_t x) {
        x = (x ^ x >> 33) * 0xFF51AFD7ED558CCD;
        x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53;
        return x ^ x >> 33;
    };
    CHECK(fmix64(1) == 0xB456BCFC34C2CB2C);
    sharded_cache<lru_cache<std::uint64_t, int>> cache(100, 100);
    std::map<std::uint64_t, std::uint64_t> held;  // by shard
    for (std::uint64_t i = 1; i < 1000; ++i) {
        const std::uint64_t key = i << i % 50;
        const auto [at, fresh] =
            held.try_emplace((fmix64(key) >> 32) * 100 >> 32, key);
        const auto evicted = cache.put(key, 0).evicted;
        if (fresh || at->second == key)
            REQUIRE_FALSE(evicted);
        else
            REQUIRE(evicted->key == at->second);
        at->second = key;
    }
}

TEST_CASE("sharded_cache hits nearly as often as one cache") {
    const auto asked = zipf(100'000);
    lru_cache<int, int> one(1000);
    sharded_lru many(1000, 16);
    const double whole = hit_ratio(one, asked);
    const double parts = hit_ratio(many, asked);
    CHECK(whole > 0.5);
    CHECK(std::abs(whole - parts) < 0.01);
}

TEST_CASE("what four threads do to a sharded_cache adds up") {
    sharded_cache<lru_cache<int, int>> cache(64, 4);
    std::atomic<std::uint64_t> gets = 0, wrong = 0, put = 0, gone = 0;
    together(4, [&](int seed) {
        std::mt19937 random(static_cast<unsigned>(seed));
        for (int i = 0; i < 5000; ++i) {
            const int key = static_cast<int>(random() % 200);
            const auto found = cache.get(key);
            ++gets;
            wrong += found && *found != value_of(key);
            if (!found) {
                const auto told = cache.put(key, value_of(key));
                ++put;
                gone += told.evicted.has_value() + told.replaced.has_value();
            }
            if (i % 17 == 0) gone += cache.erase(key).has_value();
            if (i % 1000 == 0) gone += cache.set_capacity(64).size();
            if (i % 500 == 0) wrong += cache.size() > 64;
        }
    });
    const auto counted = cache.statistics();
    CHECK(wrong == 0);
    CHECK(counted.hits + counted.misses == gets);
    CHECK(put == gone + cache.size());
    CHECK(cache.invariant());
    std::size_t seen = 0;
    cache.for_each(
        [&](const auto& it) { seen += it.value == value_of(it.key); });
    CHECK(seen == cache.size());
    for (; seen > 0; --seen) CHECK(cache.evict());
    CHECK_FALSE(cache.evict());
    CHECK(cache.empty());
}

TEST_CASE("sharded_cache takes other keys as its shards do") {
    sharded_cache<lru_cache<std::string, int>> cache(4, 2);
    cache.put("one", 1);
    CHECK(cache.get("one") == 1);
    CHECK(cache.peek(std::string("one")) == 1);
    CHECK(cache.erase("one")->value == 1);
    CHECK_FALSE(cache.erase("one"));
    CHECK_FALSE(cache.contains("one"));
}

// A listener around the shards is called outside every lock: it would wait for
// ever if it were not.
TEST_CASE("a listener around a sharded_cache may call it") {
    listening_cache<sharded_cache<expiring_cache<lru_cache, int, int>>>* all;
    std::atomic<std::uint64_t> heard = 0;
    listening_cache<sharded_cache<expiring_cache<lru_cache, int, int>>> cache(
        8,
        [&](int, int, removal) {
            ++heard;
            all->peek(1), all->size();
        },
        std::size_t{2}, 1h);
    all = &cache;
    together(4, [&](int seed) {
        for (int i = 0; i < 500; ++i) cache.put(seed + 3 * i, i, 2h);
    });
    CHECK(heard + cache.size() == 2000);
    cache.expire(std::chrono::steady_clock::time_point::max());
    CHECK(heard == 2000);
    cache.put(1, 1), cache.put(2, 2), cache.put(3, 3);
    cache.clear();
    CHECK(heard == 2003);
    CHECK(cache.size() == 0);
}

TEST_CASE("sharded_cache gives what its shards give") {
    sharded_cache<expiring_cache<lru_cache, int, int>> cache(8, 2, 1h);
    cache.put(1, 10), cache.put(2, 20, 2h);
    CHECK(cache.put(1, 11).replaced->value == 10);
    CHECK(cache.erase(1)->value == 11);
    CHECK(cache.expire().empty());
    const auto later = std::chrono::steady_clock::now() + 90min;
    CHECK(cache.expire(later).empty());
    CHECK(cache.expire(later + 1h).front().key == 2);
    CHECK_FALSE(cache.contains(2));
    CHECK(cache.hash_function()(7) == 7);
    CHECK(cache.key_eq()(7, 7));
}

namespace {

struct by_value {
    int operator()(int, int value) const { return value; }
};
using sharded_weights =
    sharded_cache<weighted_cache<lru_cache, int, int, by_value>>;
template <class Cache>
concept tells_heaviest = requires(const Cache& cache) {
    cache.heaviest();
};
static_assert(!tells_heaviest<sharded_lru>);

}  // namespace

TEST_CASE("sharded_cache shares out a bound by weight") {
    sharded_weights cache(100, 4);
    for (int key = 0; key < 200; ++key) cache.put(key, key % 25 + 1);
    CHECK(cache.capacity() == 100);
    CHECK(cache.invariant());
}

TEST_CASE("sharded_cache tells the heaviest entry that all shards accept") {
    for (const std::size_t capacity : {100u, 101u, 103u, 104u}) {
        sharded_weights cache(capacity, 4);
        const int heaviest = static_cast<int>(cache.heaviest());
        CHECK(heaviest == static_cast<int>(capacity / 4));
        std::size_t rejected = 0;
        for (int key = 0; key < 100; ++key) {
            CHECK_FALSE(cache.put(key, heaviest).rejected);
            rejected += cache.put(key, heaviest + 1).rejected.has_value();
        }
        CHECK(rejected > 0);
        CHECK((rejected == 100) == (capacity % 4 == 0));
    }
    sharded_weights cache(100, 4);
    cache.set_capacity(202);
    CHECK(cache.heaviest() == 50);
}

TEST_CASE("sharded_cache evicts from its shards in turn") {
    sharded_lru cache(12, 3);
    const auto fill = [&] {
        for (int key = 0; key < 100; ++key) cache.put(key, key);
    };
    fill();
    REQUIRE(cache.size() == 12);
    std::vector<std::vector<int>> left;  // of each shard
    const auto look = [&] {
        left.clear();
        cache.for_each([&](const auto& it) {
            if (left.empty() || left.back().size() == 4) left.emplace_back();
            left.back().push_back(it.key);
        });
    };
    look();
    const auto full = left;
    REQUIRE(full.size() == 3);
    for (std::size_t i = 0; i < 4; ++i)
        for (const auto& shard : full) CHECK(cache.evict()->key == shard[i]);
    CHECK_FALSE(cache.evict());
    fill();  // whose turn it is has not changed
    for (const auto& shard : full) CHECK(cache.evict()->key == shard[0]);
    cache.clear();
    for (int i = 0; i < 3; ++i) {
        cache.put(1, 1);
        CHECK(cache.evict()->key == 1);  // whosever turn it is
    }
}

TEST_CASE("sharded_cache sums whatever its shards count") {
    struct counting : lru_cache<int, int> {
        struct cache_statistics {
            std::uint64_t hits = 0, misses = 0, looks = 0;
        };
        using lru_cache<int, int>::lru_cache;
        cache_statistics statistics() const {
            const auto all = lru_cache<int, int>::statistics();
            return {all.hits, all.misses, 1 + all.hits + all.misses};
        }
    };
    sharded_cache<counting> cache(40, 4);
    for (int key = 0; key < 10; ++key) cache.put(key, key);
    for (int key = 0; key < 15; ++key) cache.get(key);
    CHECK(cache.statistics().hits == 10);
    CHECK(cache.statistics().misses == 5);
    CHECK(cache.statistics().looks == 19);
}

TEST_CASE("sharded_cache is not damaged by keys not equal to themselves") {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    sharded_cache<lru_cache<double, std::string>> cache(4, 2);
    for (int i = 0; i < 20; ++i) {
        cache.put(none, std::string(50, 'x'));
        CHECK_FALSE(cache.get(none));
        CHECK_FALSE(cache.erase(none));
        cache.put(i, std::to_string(i));
        CHECK(cache.get(i) == std::to_string(i));
    }
    CHECK(cache.invariant());
    while (cache.evict()) continue;
    CHECK(cache.empty());
    for (int i = 0; i < 20; ++i) cache.put(none, std::string(50, 'x'));
    cache.clear();
    CHECK(cache.empty());
}

namespace {

// Alike whatever the case of its letters; made of a text, not by default.
struct caseless {
    explicit caseless(char mask) : mask_(mask) {}
    std::size_t operator()(const std::string& text) const {
        std::size_t hash = 7;
        for (const char c : text)
            hash = 31 * hash + static_cast<unsigned char>(c | mask_);
        return hash;
    }
    bool operator()(const std::string& a, const std::string& b) const {
        return a.size() == b.size() && (*this)(a) == (*this)(b);
    }
    char mask_;
};

}  // namespace

TEST_CASE("sharded_cache asks the hash that its shards were given") {
    sharded_cache<lru_cache<std::string, int, caseless, caseless>> cache(
        800, 8, caseless(32), caseless(32));
    for (int i = 0; i < 26; ++i)
        cache.put(std::string("host") + static_cast<char>('a' + i), i);
    for (int i = 0; i < 26; ++i)
        CHECK(cache.get(std::string("HOST") + static_cast<char>('A' + i)) == i);
}

// It would wait for ever for itself if a lock were held.
TEST_CASE("sharded_cache destroys what leaves it outside its locks") {
    sharded_cache<lru_cache<int, tests::curious>> cache(8, 2);
    int asked = 0;
    const auto fill = [&](int count) {
        for (int key = 0; key < count; ++key)
            cache.put(key, tests::curious([&] { asked += cache.size() < 9; }));
    };
    fill(4);
    cache.clear();
    CHECK(asked == 4);
    CHECK(cache.empty());
    fill(4);
    fill(4);
    CHECK(asked == 8);
    cache.erase(0), cache.evict();
    CHECK(asked == 10);
    cache.set_capacity(2), cache.set_capacity(8);
    CHECK(asked >= 10);
    fill(20);
    CHECK(asked == 24 + int(8 - cache.size()));
    cache.clear();
    CHECK(asked == 32);
}

// An allocation that failed later would lose what has left.
TEST_CASE("sharded_cache takes memory before a shard evicts") {
    if (!laws::engine::counts_blocks()) return;
    sharded_lru cache(40, 2);
    const auto taken = [&](auto act) {
        for (int key = 0; key < 200; ++key) cache.put(key, key);
        REQUIRE(cache.size() == 40);
        const std::size_t before = laws::engine::blocks_taken();
        act();
        return laws::engine::blocks_taken() - before;
    };
    CHECK(taken([&] { cache.clear(); }) == 2);
    CHECK(taken([&] { cache.set_capacity(2); }) <= 4);  // each shard's, too
}

TEST_CASE("sharded_cache is as sound as its shards") {
    CHECK(sharded_lru(2, 2).invariant());
    CHECK_FALSE(sharded_cache<tests::unsound<int, int>>(2, 2).invariant());
}

// What a policy remembers of keys that are gone, too.
TEST_CASE("sharded_cache clears what it wraps") {
    static int cleared = 0;
    struct forgetful : lru_cache<int, int> {
        using lru_cache<int, int>::lru_cache;
        void clear() noexcept { ++cleared, lru_cache<int, int>::clear(); }
    };
    sharded_cache<forgetful> cache(4, 2);
    cache.put(1, 1), cache.clear();
    CHECK(cleared == 2);
    CHECK(cache.empty());
}

}  // namespace sharded_cache_test
