// loading_cache: its laws, threads, and what only it promises.
// concurrent
#include <tenet/cache/loading_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <atomic>
#include <memory>
#include <set>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/sieve_cache.hpp>
#include <tenet/laws/cache/concurrent_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/single_flight.hpp>
#include <tenet/laws/catch.hpp>

#include "../refusal.hpp"
#include "brittle_hash.hpp"
#include "together.hpp"

namespace loading_cache_test {

using namespace tenet;
using namespace std::chrono_literals;
using laws::manual_clock;

namespace {

using tests::brittle_hash;
using tests::refusal;
using tests::together;

// Nothing expires within a test.
template <template <class...> class Cache>
struct lasting : loading_cache<Cache, int, int> {
    explicit lasting(std::size_t capacity)
        : loading_cache<Cache, int, int>(capacity, {1h, 1h, 0.5}) {}
};

using timed = loading_cache<lru_cache, int, int, manual_clock>;

constexpr auto times_ten = [](int key) { return 10 * key; };
constexpr auto nothing = [](int) { return std::optional<int>(); };
constexpr auto never = [](int) -> int { throw std::runtime_error("loads"); };

}  // namespace

TEST_CASE("loading_cache loads once for all who ask, over any policy") {
    laws::check(laws::single_flight<lasting<lru_cache>>());
    laws::check(laws::single_flight<lasting<sieve_cache>>());
}

TEST_CASE("loading_cache is shared by threads") {
    laws::check(laws::concurrent_cache<lasting<lru_cache>>());
}

TEST_CASE("loading_cache remembers that a key is absent, for a while") {
    manual_clock::time = {};
    timed cache(4, {10s, 2s});
    CHECK_FALSE(cache.get_or_load(1, nothing));
    CHECK_FALSE(cache.get_or_load(1, never));
    CHECK_FALSE(cache.get(1));
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.size() == 1);
    manual_clock::time += 2s;
    CHECK(cache.get_or_load(1, times_ten) == 10);
    manual_clock::time += 9s;
    CHECK(cache.get_or_load(1, never) == 10);
    CHECK(cache.contains(1));
    manual_clock::time += 1s;
    CHECK_THROWS_WITH(cache.get_or_load(1, never), "loads");
    cache.get_or_load(2, nothing);
    CHECK_FALSE(cache.erase(2));
    CHECK(cache.get_or_load(2, times_ten) == 20);
    CHECK(cache.erase(2) == 20);
}

TEST_CASE("loading_cache forgets what is absent where that has no lifetime") {
    manual_clock::time = {};
    timed cache(4, {10s});
    CHECK_FALSE(cache.get_or_load(1, nothing));
    CHECK(cache.empty());
    CHECK(cache.get_or_load(1, times_ten) == 10);
}

TEST_CASE("loading_cache spreads deadlines by a share of the lifetime") {
    manual_clock::time = {};
    timed cache(1000, {1000s, 0s, 0.25});
    for (int key = 0; key < 1000; ++key) cache.get_or_load(key, times_ten);
    manual_clock::time += 750s;
    CHECK(cache.expire() == 0);
    std::size_t most = 0, all = 0;
    for (int i = 0; i < 25; ++i) {
        manual_clock::time += 10s;
        const std::size_t gone = cache.expire();
        most = std::max(most, gone), all += gone;
    }
    CHECK(all == 1000);
    CHECK(most < 100);  // 40 of a thousand are expected in each of 25 steps
}

TEST_CASE("loading_cache's random source can be chosen") {
    manual_clock::time = {};
    struct most_of_it {
        using result_type = std::uint32_t;
        static constexpr result_type min() { return 0; }
        static constexpr result_type max() { return 0xFFFF'FFFF; }
        result_type operator()() { return max() / 2; }
    };
    loading_cache<lru_cache, int, int, manual_clock, most_of_it> cache(
        2, {100s, 100s, 0.5});
    cache.get_or_load(1, times_ten), cache.put(2, 2);
    manual_clock::time += 74s;
    CHECK(cache.contains(1));
    manual_clock::time += 2s;
    CHECK(cache.expire() == 2);
}

TEST_CASE("loading_cache refuses what is out of range") {
    CHECK(refusal([] { timed(0, {1s}); }) ==
          "lru_cache: capacity 0 is not in 1..2000000000");
    CHECK(refusal([] { timed(1, {0s}); }) ==
          "expiring_cache: lifetime 0 is not in (0, inf]");
    CHECK(refusal([] {
              timed(1, {1s, -1s});
          }) == "loading_cache: absent lifetime -1 is not in [0, inf]");
    CHECK(refusal([] {
              timed(1, {1s, 1s, 1.0});
          }) == "loading_cache: jitter 1.000000 is not in [0, 1)");
    CHECK(refusal([] { timed(1, {1s, 1s, -0.1}); }) != "none");
    CHECK(refusal([] {
              timed(1, {1s, 1s, std::numeric_limits<double>::quiet_NaN()});
          }) != "none");
}

TEST_CASE("loads that wait for one another in two threads do not hang") {
    for (int round = 0; round < 50; ++round) {
        lasting<lru_cache> cache(4);
        std::atomic<int> begun = 0, refused = 0;
        together(2, [&](int i) {
            try {
                cache.get_or_load(i, [&](int) {
                    for (++begun; begun < 2;) std::this_thread::yield();
                    return *cache.get_or_load(1 - i, times_ten);
                });
            } catch (const recursive_load&) {
                ++refused;
            }
        });
        REQUIRE(refused >= 1);
        CHECK(cache.get_or_load(0, times_ten).has_value());
    }
}

// A load that has landed waits for nobody, though its waiters may still sleep.
TEST_CASE("loads that follow one another are no circle") {
    for (int round = 0; round < 100; ++round) {
        lasting<lru_cache> cache(4);
        std::atomic<bool> begun = false;
        std::thread first([&] {
            cache.get_or_load(1, [&](int) {
                begun = true;
                return *cache.get_or_load(2, times_ten);
            });
        });
        while (!begun) std::this_thread::yield();
        CHECK(cache.get_or_load(2, times_ten) == 20);
        CHECK(cache.get_or_load(1, times_ten).has_value());
        first.join();
    }
}

TEST_CASE("what is erased while it loads is loaded anew for who asks later") {
    const bool alone = GENERATE(true, false);
    lasting<lru_cache> cache(4);
    std::atomic<bool> begun = false, erased = false;
    std::optional<int> early, late;
    std::thread first([&] {
        const auto slow = [&](int) {
            begun = true;
            while (!erased) std::this_thread::yield();
            return 1;
        };
        early = cache.get_or_load(1, slow);
    });
    while (!begun) std::this_thread::yield();
    if (alone)
        cache.erase(1);
    else
        cache.clear();
    std::thread second([&] { late = cache.get_or_load(1, times_ten); });
    erased = true;
    first.join(), second.join();
    CHECK(early == 1);
    CHECK(late == 10);
    CHECK(cache.get(1) == 10);
    CHECK(cache.statistics().loads == 2);
}

TEST_CASE("who waits when a key is erased gets what was loaded") {
    lasting<lru_cache> cache(4);
    std::atomic<bool> begun = false, erased = false;
    std::optional<int> early;
    std::thread first([&] {
        cache.get_or_load(1, [&](int) {
            begun = true;
            while (!erased) std::this_thread::yield();
            return 1;
        });
    });
    while (!begun) std::this_thread::yield();
    std::thread waiter([&] { early = cache.get_or_load(1, never); });
    std::this_thread::sleep_for(50ms);  // it waits by then, or the load is new
    cache.erase(1);
    erased = true;
    first.join(), waiter.join();
    CHECK(early == 1);
    CHECK_FALSE(cache.contains(1));
}

TEST_CASE("a load whose key cannot be hashed leaves nothing in the way") {
    using brittle =
        loading_cache<lru_cache, int, int, std::chrono::steady_clock,
                      std::minstd_rand, brittle_hash>;
    int thrown = 0;
    for (int k = 1; k < 20; ++k) {
        brittle cache(4, {1h});
        brittle_hash::left = k;
        try {
            cache.get_or_load(1, times_ten);
        } catch (const std::runtime_error&) {
            ++thrown;
        }
        brittle_hash::left = 0;
        CHECK(cache.get_or_load(1, times_ten) == 10);
        cache.erase(1);
        CHECK(cache.get_or_load(1, [](int) { return 11; }) == 11);
    }
    CHECK(thrown > 3);
}

TEST_CASE("loading_cache asks the hash that it is given") {
    using hash = std::function<std::size_t(int)>;
    loading_cache<lru_cache, int, int, manual_clock, std::minstd_rand, hash>
        cache(4, {1h}, manual_clock(), std::minstd_rand(),
              hash([](int key) { return static_cast<std::size_t>(key); }));
    CHECK(cache.get_or_load(1, times_ten) == 10);
}

TEST_CASE("loading_cache holds what cannot be assigned") {
    struct fixed {
        const int number;
    };
    loading_cache<lru_cache, int, fixed> cache(4, {1h});
    CHECK(cache.get_or_load(1, [](int) { return fixed{7}; })->number == 7);
    cache.put(1, fixed{8});
    CHECK(cache.get(1)->number == 8);
}

TEST_CASE("loading_cache counts loads, and those that fail") {
    timed cache(4, {10s});
    CHECK(cache.statistics().loads == 0);
    CHECK(cache.statistics().failures == 0);
    cache.get_or_load(1, times_ten);
    cache.get_or_load(1, times_ten);
    CHECK_THROWS(cache.get_or_load(2, never));
    cache.get_or_load(3, nothing);
    CHECK(cache.statistics().loads == 3);
    CHECK(cache.statistics().failures == 1);
    CHECK(cache.statistics().hits == 1);
}

TEST_CASE("loading_cache keeps for a tick at least, whatever the jitter") {
    for (int i = 0; i < 20; ++i) {
        manual_clock::time = {};
        timed cache(1, {1s, 1s, 0.9});
        cache.get_or_load(1, times_ten);
        CHECK(cache.contains(1));
        manual_clock::time += 1s;
        CHECK_FALSE(cache.contains(1));
    }
}

TEST_CASE("what four threads load adds up") {
    loading_cache<lru_cache, int, int> cache(20, {1h, 1h, 0.1});
    std::atomic<std::uint64_t> loads = 0, failures = 0, wrong = 0, asked = 0;
    std::atomic<int> in_progress[50] = {};
    const auto load = [&](int key) -> std::optional<int> {
        ++loads;
        wrong += ++in_progress[key] > 1;
        std::this_thread::yield();
        --in_progress[key];
        if (key % 10 == 3) throw std::runtime_error(std::to_string(key));
        if (key % 10 == 5) return {};
        return key;
    };
    together(4, [&](int seed) {
        std::minstd_rand random(static_cast<unsigned>(seed + 1));
        for (int i = 0; i < 3000; ++i) {
            const int key = static_cast<int>(random() % 50);
            ++asked;
            try {
                const auto found = cache.get_or_load(key, load);
                wrong += key % 10 == 5 ? found.has_value() : found != key;
            } catch (const std::runtime_error&) {
                ++failures;
                wrong += key % 10 != 3;
            }
            if (i % 50 == 0) cache.erase(key);
            if (i % 700 == 0) cache.clear();
        }
    });
    CHECK(wrong == 0);
    const auto counted = cache.statistics();
    CHECK(counted.loads == loads);
    CHECK(counted.failures <= failures);
    CHECK(counted.hits + counted.misses >= asked);
    CHECK(counted.insertions - counted.evictions - counted.erasures -
              counted.expirations ==
          cache.size());
    CHECK(cache.size() <= 20);
    CHECK(cache.invariant());
}

}  // namespace loading_cache_test
