// expiring_cache: its laws, over several policies, and what only it promises.
#include <tenet/cache/expiring_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <memory>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/weighted_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/least_recently_used.hpp>
#include <tenet/laws/catch.hpp>

#include "../refusal.hpp"
#include "brittle_hash.hpp"
#include "steady.hpp"

namespace expiring_cache_test {

using namespace tenet;
using namespace std::chrono_literals;
using laws::manual_clock;

namespace {

using tests::brittle_hash;
using tests::refusal;

template <template <class...> class Cache, class Key = int, class Value = int>
using timed = expiring_cache<Cache, Key, Value, manual_clock>;

template <template <class...> class Cache>
struct renewing : timed<Cache> {
    renewing(std::size_t capacity, std::chrono::seconds lifetime)
        : timed<Cache>(capacity, lifetime, expiry::after_access) {}
};

// Nothing expires while time stands still.
template <class Key, class Value>
struct lasting : timed<lru_cache, Key, Value> {
    explicit lasting(std::size_t capacity)
        : timed<lru_cache, Key, Value>(capacity, 1s) {}
};

template <class Key, class Value, class... More>
using heavy = weighted_cache<
    lru_cache, Key, Value,
    decltype([](const auto&, const int& value) { return value; }), More...>;

// Goes on by a second whenever it is asked, and throws when it is told to.
struct restless_clock {
    using time_point = std::chrono::steady_clock::time_point;
    static inline time_point time{};
    static inline int throws_in = 0;
    time_point now() const {
        if (--throws_in == 0) throw std::runtime_error("no time");
        return time += 1s;
    }
};

// Cannot be copied, and throws when it is moved so many times.
struct brittle {
    static inline int moves_left = 0;
    explicit brittle(int x) : number(x) {}
    brittle(brittle&& other) : number(other.number) {
        if (moves_left > 0 && --moves_left == 0)
            throw std::runtime_error("moved");
    }
    int number;
};

}  // namespace

TEST_CASE("expiring_cache forgets when to end what was lost in a move") {
    for (int k = 1; k < 12; ++k) {
        manual_clock::time = {};
        timed<lru_cache, int, brittle> cache(3, 1s);
        for (const int key : {1, 2, 3}) cache.put(key, brittle(key));
        brittle::moves_left = k;
        try {
            cache.set_capacity(1);
        } catch (const std::runtime_error&) {
        }
        brittle::moves_left = 0;
        const auto left = cache.size();
        CHECK(left <= 3);
        manual_clock::time += 1s;
        CHECK(cache.expire().size() == left);
        CHECK(cache.invariant());
    }
}

TEST_CASE("expiring_cache stays sound when its clock throws") {
    for (int k = 1; k < 4; ++k) {
        expiring_cache<lru_cache, int, int, restless_clock> cache(
            2, 1h, expiry::after_access);
        cache.put(1, 10);
        restless_clock::throws_in = k;
        try {
            cache.get(1);
        } catch (const std::runtime_error&) {
        }
        restless_clock::throws_in = 0;
        CHECK(cache.invariant());
        CHECK(cache.expires_at(1).has_value());
    }
}

TEST_CASE("expiring_cache shows no victim that expires meanwhile") {
    for (int lifetime = 1; lifetime < 20; ++lifetime) {
        expiring_cache<lru_cache, int, int, restless_clock> cache(2, 1h);
        cache.put(1, 10, 3s);
        cache.put(2, 20, std::chrono::seconds(lifetime));
        const auto next = cache.next_victim();
        CHECK((!next || next->value == 10 * next->key));
    }
}

TEST_CASE("expiring_cache over a weighted one stays sound in any throw") {
    for (int k = 1; k < 8; ++k) {
        manual_clock::time = {};
        expiring_cache<heavy, int, int, manual_clock, brittle_hash> cache(10,
                                                                          5s);
        for (const int key : {1, 2, 3}) cache.put(key, 3);
        brittle_hash::left = k;
        try {
            cache.put(1, 8);
        } catch (const std::runtime_error&) {
        }
        brittle_hash::left = 0;
        CHECK(cache.invariant());
        manual_clock::time += 6s;
        cache.expire();
        CHECK(cache.empty());
    }
}

TEST_CASE("expiring_cache keeps to its deadlines, over any policy") {
    laws::check(laws::expiring_cache<timed<lru_cache>>());
    laws::check(laws::expiring_cache<timed<fifo_cache>>());
    laws::check(laws::expiring_cache<timed<arc_cache>>());
    laws::check(laws::expiring_cache<timed<gdsf_cache>>());
    laws::check(laws::expiring_cache<renewing<lru_cache>>(
        laws::settings::standard(), laws::renewed::by_get));
}

TEST_CASE("expiring_cache is the cache it wraps while time stands still") {
    laws::check(laws::cache<lasting<int, int>>());
    laws::check(laws::least_recently_used<lasting<int, int>>());
}

TEST_CASE("expiring_cache changes nothing when what throws is not a move") {
    laws::check(laws::cache<lasting<steady, steady>, steady>());
}

TEST_CASE("expiring_cache stays sound when something throws") {
    using laws::fragile;
    laws::check(
        laws::expiring_cache<timed<lru_cache, fragile, fragile>, fragile>());
}

TEST_CASE("expiring_cache refuses lifetimes that are not positive") {
    timed<lru_cache> cache(2, 1s);
    cache.put(1, 1);
    CHECK(refusal([] { timed<lru_cache>(2, 0s); }) ==
          "expiring_cache: lifetime 0 is not in (0, inf]");
    CHECK(refusal([&] { cache.put(1, 2, -5min); }) ==
          "expiring_cache: lifetime -5 is not in (0, inf]");
    CHECK(refusal([&] {
              cache.put(1, 2, std::chrono::duration<double>(0.0 / 0.0));
          }) != "none");
    CHECK(refusal([] { timed<lru_cache>(0, 1s); }) ==
          "lru_cache: capacity 0 is not in 1..2000000000");
    CHECK(*cache.peek(1) == 1);
    CHECK(cache.invariant());
}

TEST_CASE("expiring_cache takes lifetimes of any unit and length") {
    manual_clock::time = {};
    timed<lru_cache> cache(3, 1ms);  // less than a tick is a tick
    cache.put(1, 1);
    CHECK(cache.expires_at(1) == manual_clock::time_point(1s));
    cache.put(1, 1, std::chrono::hours::max());
    CHECK(cache.expires_at(1) == manual_clock::time_point::max());
    cache.put(1, 1, std::chrono::seconds::max());
    CHECK(cache.expires_at(1) == manual_clock::time_point::max());
    cache.put(1, 1, std::chrono::duration<double>(1.5));
    CHECK(cache.expires_at(1) == manual_clock::time_point(2s));
    CHECK_FALSE(cache.expires_at(2));
    expiring_cache<lru_cache, int, int> real(1, std::chrono::hours::max());
    real.put(1, 1);
    CHECK(real.contains(1));
}

TEST_CASE("expiring_cache hands over what has expired, first due first") {
    manual_clock::time = {};
    timed<lru_cache> cache(4, 3s);
    cache.put(1, 10, 2s), cache.put(2, 20, 1s), cache.put(3, 30);
    manual_clock::time += 2s;
    CHECK(cache.size() == 3);
    CHECK(std::distance(cache.begin(), cache.end()) == 1);
    CHECK(cache.next_victim()->key == 3);
    const auto expired = cache.put(4, 40).expired;
    REQUIRE(expired.size() == 2);
    CHECK(expired[0].key == 2);
    CHECK(expired[1].value == 10);
    CHECK(cache.size() == 2);
    CHECK(cache.expire().empty());
    CHECK(cache.expire(manual_clock::time_point(4s)).size() == 1);
    CHECK_FALSE(cache.contains(3));
    manual_clock::time = {};
    CHECK(cache.put(3, 30).outcome == timed<lru_cache>::put_outcome::inserted);
    CHECK(cache.expires_at(3) == manual_clock::time_point(7s));
    const auto counted = cache.statistics();
    CHECK(counted.insertions == 5);
    CHECK(counted.expirations == 3);
    CHECK(counted.erasures == 0);
}

TEST_CASE("expiring_cache gives up what is due before any victim") {
    manual_clock::time = {};
    timed<lru_cache> cache(3, 9s);
    cache.put(1, 1), cache.put(2, 2, 1s), cache.put(3, 3);
    manual_clock::time += 1s;
    CHECK(cache.evict()->key == 2);
    CHECK(cache.evict()->key == 1);
    cache.put(4, 4, 1s), cache.put(5, 5);
    manual_clock::time += 1s;
    const auto gone = cache.set_capacity(1);
    REQUIRE(gone.size() == 2);
    CHECK(gone[0].key == 4);
    CHECK(gone[1].key == 3);
}

TEST_CASE("expiring_cache counts a get of what has expired as a miss") {
    manual_clock::time = {};
    timed<lru_cache> cache(2, 1s);
    cache.put(1, 1), cache.get(1);
    manual_clock::time += 1s;
    cache.get(1), cache.get(2);
    CHECK(cache.statistics().hits == 1);
    CHECK(cache.statistics().misses == 2);
    CHECK_FALSE(cache.erase(1));
    CHECK_FALSE(cache.extract(1));
    CHECK(cache.expire().size() == 1);
}

TEST_CASE("expiring_cache bounds by weight what it wraps by weight") {
    manual_clock::time = {};
    expiring_cache<heavy, int, int, manual_clock> cache(10, 2s);
    cache.put(1, 4), cache.put(2, 4, 1s);
    CHECK(cache.put(3, 11).outcome == decltype(cache)::put_outcome::rejected);
    CHECK(cache.put(3, 5).evicted.front().key == 1);
    manual_clock::time += 1s;
    CHECK(cache.put(4, 5).evicted.empty());
    CHECK(cache.size() == 2);
    CHECK(cache.invariant());
    manual_clock::time += 5s;
    CHECK(cache.drain().size() == 2);
    CHECK(cache.invariant());
}

TEST_CASE("expiring_cache holds what can only be moved, and moves") {
    timed<lru_cache, int, std::unique_ptr<int>> cache(2, 1s);
    cache.put(1, std::make_unique<int>(1));
    auto moved = std::move(cache);
    CHECK(cache.empty());
    CHECK(cache.invariant());
    CHECK(**moved.get(1) == 1);
    CHECK(moved.invariant());
    moved.clear();
    CHECK(moved.invariant());
}

TEST_CASE("expiring_cache looks at no entry that is not due") {
    manual_clock::time = {};
    struct counting {
        std::size_t operator()(int key) const {
            ++laws::meter::now().hashes;
            return std::size_t(key);
        }
    };
    expiring_cache<lru_cache, int, int, manual_clock, counting> cache(1000, 9s);
    for (int i = 0; i < 1000; ++i) cache.put(i, i, std::chrono::seconds(i + 1));
    laws::meter::reset();
    for (int i = 0; i < 1000; ++i) {
        manual_clock::time += 1s;
        CHECK(cache.expire().size() == 1);
    }
    CHECK(laws::meter::now().hashes == 1000);
}

}  // namespace expiring_cache_test
