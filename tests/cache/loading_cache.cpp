// loading_cache: its laws, threads, and what only it promises.
// concurrent
#include <tenet/cache/loading_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <tenet/cache/expiring_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/sieve_cache.hpp>
#include <tenet/laws/cache/concurrent_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/single_flight.hpp>
#include <tenet/laws/catch.hpp>
#include <thread>
#if __has_include(<pthread.h>)
#include <pthread.h>
#endif

#include "../refusal.hpp"
#include "brittle_hash.hpp"
#include "curious.hpp"
#include "together.hpp"

namespace loading_cache_test {

using namespace tenet;
using namespace std::chrono_literals;
using laws::manual_clock;

namespace {

using tests::brittle_hash;
using optional_int = std::optional<int>;
using clock = std::chrono::steady_clock;
using tests::refusal;
using tests::together;

// Of values, and with absent keys for a while.
using plain = loading_cache<lru_cache<int, int>>;
using brief = expiring_cache<lru_cache, int, std::optional<int>, manual_clock>;
using timed = loading_cache<brief>;

constexpr auto times_ten = [](int key) { return 10 * key; };
constexpr auto nothing = [](int) { return std::optional<int>(); };
constexpr auto never = [](int) -> int { throw std::runtime_error("loads"); };

}  // namespace

TEST_CASE("loading_cache loads once for all who ask, over any policy") {
    laws::check(laws::single_flight<plain>());
    laws::check(
        laws::single_flight<loading_cache<sieve_cache<int, optional_int>>>());
}

TEST_CASE("loading_cache is shared by threads") {
    laws::check(laws::concurrent_cache<plain>());
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
    CHECK_FALSE(cache.erase(2)->value);
    CHECK(cache.get_or_load(2, times_ten) == 20);
    CHECK(cache.erase(2)->value == 20);
    CHECK_FALSE(cache.erase(2));
}

TEST_CASE("loading_cache forgets what is absent where that has no lifetime") {
    manual_clock::time = {};
    timed cache(4, {10s});
    CHECK_FALSE(cache.get_or_load(1, nothing));
    CHECK(cache.empty());
    CHECK(cache.get_or_load(1, times_ten) == 10);
    plain values(4);
    CHECK_FALSE(values.get_or_load(1, nothing));
    CHECK(values.empty());
    CHECK(values.get_or_load(1, times_ten) == 10);
}

TEST_CASE("loading_cache takes the shortest lifetimes for what they are") {
    manual_clock::time = {};
    timed cache(4, {1ns});
    CHECK_FALSE(cache.get_or_load(1, nothing));
    CHECK(cache.empty());
    timed briefly(4, {10s, 1ns});
    CHECK_FALSE(briefly.get_or_load(1, nothing));
    CHECK(briefly.size() == 1);
    manual_clock::time += 1s;  // a tick
    CHECK(briefly.expire().size() == 1);
}

TEST_CASE("loading_cache of optionals without lifetimes keeps what is absent") {
    loading_cache<sieve_cache<int, optional_int>> cache(4);
    CHECK_FALSE(cache.get_or_load(1, nothing));
    CHECK_FALSE(cache.get_or_load(1, never));
    CHECK(cache.size() == 1);
    cache.put(1, 10);
    CHECK(cache.get_or_load(1, never) == 10);
    manual_clock::time = {};
    loading_cache<brief> with_one(4, 10s);  // lifetime for all
    CHECK_FALSE(with_one.get_or_load(1, nothing));
    manual_clock::time += 9s;
    CHECK_FALSE(with_one.get_or_load(1, never));
    manual_clock::time += 1s;
    CHECK(with_one.get_or_load(1, times_ten) == 10);
}

TEST_CASE("loading_cache spreads deadlines by a share of the lifetime") {
    manual_clock::time = {};
    timed cache(1000, {1000s, 0s, 0.25});
    for (int key = 0; key < 1000; ++key) cache.get_or_load(key, times_ten);
    manual_clock::time += 750s;
    CHECK(cache.expire().empty());
    std::size_t most = 0, all = 0;
    for (int i = 0; i < 25; ++i) {
        manual_clock::time += 10s;
        const std::size_t gone = cache.expire().size();
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
    loading_cache<brief, most_of_it> cache(2, {100s, 100s, 0.5});
    cache.get_or_load(1, times_ten), cache.put(2, 2);
    manual_clock::time += 74s;
    CHECK(cache.contains(1));
    manual_clock::time += 2s;
    CHECK(cache.expire().size() == 2);
}

TEST_CASE("loading_cache refuses what is out of range") {
    CHECK(refusal([] { timed(0, {1s}); }) ==
          "lru_cache: capacity 0 is not in 1..2000000000");
    CHECK(refusal([] { plain(0); }) != "none");
    CHECK(refusal([] { timed(1, {0s}); }) ==
          "expiring_cache: lifetime 0 is not in (0, inf]");
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
        plain cache(4);
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

// Each thread loads in a cache of its own and asks the next one's, whose type is
// another: the wait that closes the circle is refused, and nobody hangs.
TEST_CASE("loads that wait for one another over several caches do not hang") {
    for (int round = 0; round < 50; ++round) {
        plain one(4);
        loading_cache<sieve_cache<long, long>> two(4);
        plain three(4);
        std::atomic<int> begun = 0, refused = 0;
        const auto all_begun = [&begun] {
            for (++begun; begun < 3;) std::this_thread::yield();
        };
        const auto counted = [&refused](auto act) {
            try {
                act();
            } catch (const recursive_load&) {
                ++refused;
            }
        };
        std::vector<std::thread> crew;
        crew.emplace_back(counted, [&] {
            one.get_or_load(1, [&](int) {
                all_begun();
                return static_cast<int>(
                    *two.get_or_load(2, [](long) { return 20L; }));
            });
        });
        crew.emplace_back(counted, [&] {
            two.get_or_load(2, [&](long) {
                all_begun();
                return *three.get_or_load(3, times_ten);
            });
        });
        counted([&] {
            three.get_or_load(3, [&](int) {
                all_begun();
                return *one.get_or_load(1, times_ten);
            });
        });
        for (std::thread& it : crew) it.join();
        REQUIRE(refused >= 1);
        CHECK(one.get_or_load(1, times_ten).has_value());
    }
}

TEST_CASE(
    "a load that asks another cache for what that asks of it is refused") {
    plain one(4), two(4);
    CHECK_THROWS_AS(one.get_or_load(1,
                                    [&](int) {
                                        return *two.get_or_load(1, [&](int) {
                                            return *one.get_or_load(1, never);
                                        });
                                    }),
                    recursive_load);
    CHECK(one.get_or_load(1, times_ten) == 10);
    CHECK(two.get_or_load(1, times_ten) == 10);
    CHECK(one.statistics().failures == 1);
}

TEST_CASE("who waits until a deadline gets an error, and the load goes on") {
    plain cache(4);
    std::atomic<bool> begun = false, back = false;
    std::optional<int> early, patient;
    std::thread first([&] {
        early = cache.get_or_load(1, [&](int) {
            begun = true;
            while (!back) std::this_thread::yield();
            return 1;
        });
    });
    while (!begun) std::this_thread::yield();
    std::thread other(
        [&] { patient = cache.get_or_load(1, times_ten, clock::now() + 1h); });
    CHECK_THROWS_AS(cache.get_or_load(1, never, clock::now() + 1ms),
                    load_timeout);
    CHECK_THROWS_AS(cache.get_or_load(1, never, clock::now() - 1h),
                    load_timeout);
    CHECK(cache.get_or_load(2, times_ten, clock::now() - 1h) == 20);
    back = true;
    first.join(), other.join();
    CHECK(early == 1);
    CHECK(patient == 1);
    CHECK(cache.get_or_load(1, never, clock::now()) == 1);
    CHECK(cache.statistics().loads == 2);
    CHECK(cache.statistics().failures == 0);
}

// A wait that was given up is forgotten: it closes no circle later.
TEST_CASE("who has given up a wait may be waited for") {
    plain one(4), two(4);
    std::atomic<int> step = 0;
    const auto until = [&step](int it) {
        while (step < it) std::this_thread::yield();
    };
    std::optional<int> asked;
    std::thread slow([&] {
        one.get_or_load(1, [&](int) {
            step = 1, until(2);
            asked = two.get_or_load(1, never);
            return 1;
        });
    });
    two.get_or_load(1, [&](int) {
        until(1);
        CHECK_THROWS_AS(one.get_or_load(1, never, clock::now()), load_timeout);
        step = 2;
        std::this_thread::sleep_for(2ms);
        return 7;
    });
    slow.join();
    CHECK(asked == 7);
}

#ifdef __GLIBC__

// Ends the thread that loads; a waiter gets an error, or comes too late.
void end_a_load(void (*end)()) {
    plain cache(4);
    std::atomic<bool> begun = false;
    std::atomic<int> asked = 0;
    std::thread ended([&] {
        cache.get_or_load(1, [&](int) {
            begun = true;
            while (!asked) std::this_thread::yield();
            std::this_thread::sleep_for(2ms);
            end();
            return 1;
        });
    });
    while (!begun) std::this_thread::yield();
    std::string got;
    try {
        ++asked;
        got = std::to_string(*cache.get_or_load(1, times_ten));
    } catch (const std::runtime_error& e) {
        got = e.what();
    }
    ended.join();
    CHECK((got == "10" || got == "loading_cache: thread ended"));
    CHECK(cache.get_or_load(1, times_ten) == 10);
    CHECK(cache.statistics().failures == 1);
    CHECK(cache.statistics().loads == 2);
}

TEST_CASE(
    "a load whose thread is ended or cancelled leaves nothing in the way") {
    for (int round = 0; round < 20; ++round) {
        end_a_load([] { pthread_exit(nullptr); });
        end_a_load([] {
            pthread_cancel(pthread_self());
            pthread_testcancel();
        });
    }
}

// A thread that waits can be cancelled, too, and is then waited for no more.
TEST_CASE("who waits may be cancelled") {
    plain cache(4);
    std::atomic<bool> begun = false;
    std::atomic<int> asked = 0;
    std::thread first([&] {
        cache.get_or_load(1, [&](int) {
            begun = true;
            while (asked < 2) std::this_thread::yield();
            return 1;
        });
    });
    while (!begun) std::this_thread::yield();
    std::thread waiter([&] {
        asked = 1;
        cache.get_or_load(1, never);
    });
    while (asked < 1) std::this_thread::yield();
    std::this_thread::sleep_for(5ms);
    pthread_cancel(waiter.native_handle());
    waiter.join();
    asked = 2;
    first.join();
    CHECK(cache.get(1) == 1);
}

#endif

TEST_CASE("a load may end by what is no exception of the library's") {
    plain cache(4);
    CHECK_THROWS_AS(cache.get_or_load(1, [](int) -> int { throw 7; }), int);
    CHECK(cache.get_or_load(1, times_ten) == 10);
    CHECK(cache.statistics().failures == 1);
}

TEST_CASE("loading_cache loads a key not equal to itself in each call") {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    loading_cache<sieve_cache<double, std::string>> cache(4);
    const auto text = [](double) { return std::string(50, 'x'); };
    for (int i = 0; i < 20; ++i)
        CHECK(cache.get_or_load(none, text) == text(0));
    CHECK_THROWS(cache.get_or_load(none, [&](double) -> std::string {
        cache.put(none, "y"), cache.erase(none);
        cache.get_or_load(none, text);
        throw std::runtime_error("loads");
    }));
    CHECK(cache.statistics().loads == 22);
    CHECK(cache.size() == 4);
    CHECK(cache.get_or_load(1, text) == text(1));
    CHECK(cache.get_or_load(1, text) == text(1));
    CHECK(cache.statistics().loads == 23);
    CHECK(cache.invariant());
    cache.clear();
    CHECK(cache.empty());
}

// It would wait for ever for itself if the lock were held.
TEST_CASE("loading_cache destroys what leaves it without its lock") {
    loading_cache<lru_cache<int, std::shared_ptr<tests::curious>>> cache(2);
    int asked = 0;
    const auto load = [&](int) {
        return std::make_shared<tests::curious>(
            [&] { asked += cache.size() < 3; });
    };
    cache.get_or_load(1, load), cache.get_or_load(2, load);
    cache.get_or_load(3, load);
    CHECK(asked == 1);
    cache.put(3, load(3));
    CHECK(asked == 2);
    cache.erase(3);
    CHECK(asked == 3);
    cache.get_or_load(3, load), cache.set_capacity(1);
    CHECK(asked == 4);
    cache.clear();
    CHECK(asked == 5);
    cache.get_or_load(1, [&](int key) { return cache.clear(), load(key); });
    CHECK(asked == 6);
    CHECK(cache.empty());
}

TEST_CASE("loading_cache destroys keys without its lock") {
    struct key {
        int number;
        std::shared_ptr<tests::curious> with;
        bool operator==(const key& it) const { return number == it.number; }
    };
    struct hash {
        std::size_t operator()(const key& it) const { return it.number != 0; }
    };
    loading_cache<lru_cache<key, int, hash>> cache(2);
    int asked = 0;
    {
        auto with = std::make_shared<tests::curious>(
            [&] { asked += cache.size() < 3; });
        CHECK(cache.get_or_load({1, std::move(with)}, [&](const key& it) {
            return cache.clear(), it.number;
        }) == 1);
    }
    CHECK(asked == 1);
}

// A load that has landed waits for nobody, though its waiters may still sleep.
TEST_CASE("loads that follow one another are no circle") {
    for (int round = 0; round < 50; ++round) {
        plain cache(4);
        std::atomic<bool> begun = false, asked = false;
        std::thread first([&] {
            while (!begun) std::this_thread::yield();
            cache.get_or_load(1, [&](int) {
                asked = true;
                return *cache.get_or_load(2, times_ten);
            });
        });
        cache.get_or_load(2, [&](int) {
            begun = true;
            while (!asked) std::this_thread::yield();
            std::this_thread::sleep_for(500us);
            return 20;
        });
        CHECK(cache.get_or_load(1, times_ten) == 20);
        first.join();
    }
}

TEST_CASE("what is erased while it loads is loaded anew for who asks later") {
    const bool alone = GENERATE(true, false);
    plain cache(4);
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
    plain cache(4);
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
    using brittle = loading_cache<lru_cache<int, int, brittle_hash>>;
    int thrown = 0;
    for (int k = 1; k < 20; ++k) {
        brittle cache(4);
        brittle_hash::left = k;
        try {
            cache.get_or_load(1, times_ten);
        } catch (const std::runtime_error&) {
            ++thrown;
        }
        brittle_hash::left = 0;
        const auto counted = cache.statistics();
        CHECK(counted.failures == (cache.empty() ? counted.loads : 0));
        CHECK(cache.get_or_load(1, times_ten) == 10);
        cache.erase(1);
        CHECK(cache.get_or_load(1, [](int) { return 11; }) == 11);
    }
    CHECK(thrown >= 3);  // get, the load, put
}

TEST_CASE("loading_cache asks the hash that it is given") {
    using hash = std::function<std::size_t(int)>;
    loading_cache<lru_cache<int, int, hash>> cache(
        4, hash([](int key) { return static_cast<std::size_t>(key); }));
    CHECK(cache.get_or_load(1, times_ten) == 10);
}

TEST_CASE("loading_cache holds what cannot be assigned") {
    struct fixed {
        const int number;
    };
    loading_cache<lru_cache<int, fixed>> cache(4);
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
    manual_clock::time = {};
    loading_cache<brief> cache(20, {1h, 1h, 0.1});
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
    CHECK(cache.size() <= 20);
    CHECK(cache.invariant());
}

// An allocation that failed later would lose what has left.
TEST_CASE("loading_cache takes all memory before it clears") {
    if (!laws::engine::counts_blocks()) return;
    plain cache(20);
    for (int key = 0; key < 20; ++key) cache.put(key, key);
    const std::size_t before = laws::engine::blocks_taken();
    cache.clear();
    const std::size_t taken = laws::engine::blocks_taken() - before;
    CHECK(taken == 1);
}

// What a policy remembers of keys that are gone, too.
TEST_CASE("loading_cache clears what it wraps") {
    static int cleared = 0;
    struct forgetful : lru_cache<int, int> {
        using lru_cache<int, int>::lru_cache;
        void clear() noexcept { ++cleared, lru_cache<int, int>::clear(); }
    };
    loading_cache<forgetful> cache(4);
    cache.put(1, 1), cache.clear();
    CHECK(cleared == 1);
    CHECK(cache.empty());
}

}  // namespace loading_cache_test
