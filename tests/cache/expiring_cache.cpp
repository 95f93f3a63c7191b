// expiring_cache: its laws, over several policies, and what only it promises.
#include <tenet/cache/expiring_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <bit>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/weighted_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/lru.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>

#include "../refusal.hpp"
#include "brittle_hash.hpp"
#include "steady.hpp"
#include "unsound.hpp"

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
        if (!cache.contains(1)) cache.put(1, brittle(1), 2s);
        const bool later = cache.expires_at(1) != manual_clock::time + 1s;
        manual_clock::time += 1s;
        CHECK(cache.contains(1) == later);
        CHECK(cache.expire().size() + later <= left + 1);
        CHECK(cache.contains(1) == later);
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
    laws::check(laws::lru<lasting<int, int>>());
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
    manual_clock::time -= 5s;
    const auto end = manual_clock::time_point::max() - 5s;
    cache.put(1, 1, std::chrono::seconds::max());
    CHECK(cache.expires_at(1) == end);
    cache.put(1, 1, std::chrono::duration<double>(std::chrono::seconds::max()));
    CHECK(cache.expires_at(1) == end);
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
    int seen = 0;
    cache.for_each([&](auto& it) { seen += it.key; });
    CHECK(seen == 3);
    const auto expired = cache.put(4, 40).expired;
    REQUIRE(expired.size() == 2);
    CHECK(expired[0].key == 2);
    CHECK(expired[1].value == 10);
    CHECK(cache.size() == 2);
    CHECK(cache.expire().empty());
    CHECK(cache.expire(manual_clock::time_point(4s)).size() == 1);
    CHECK_FALSE(cache.contains(3));
    manual_clock::time = {};
    CHECK_FALSE(cache.put(3, 30).replaced);
    CHECK(cache.expires_at(3) == manual_clock::time_point(3s));
    CHECK(cache.expires_at(4) == manual_clock::time_point(5s));
}

TEST_CASE("expiring_cache hands over what is due together as it came") {
    manual_clock::time = {};
    timed<lru_cache> cache(9, 3s);
    for (const int key : {3, 1, 2}) cache.put(key, key);
    CHECK(cache.expire(manual_clock::time_point(2s)).empty());
    const auto gone = cache.expire(manual_clock::time_point(3s));
    REQUIRE(gone.size() == 3);
    CHECK(gone[0].key == 3);
    CHECK(gone[1].key == 1);
    CHECK(gone[2].key == 2);
}

TEST_CASE("expiring_cache takes a threshold for no time") {
    manual_clock::time = manual_clock::time_point(100h);
    timed<lru_cache> cache(9, 10s);
    cache.put(1, 1), cache.put(2, 2, 2h);
    const auto later = manual_clock::time + 1h;
    const auto gone = cache.expire(later);
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].key == 1);
    cache.put(3, 3);
    CHECK(cache.expires_at(3) == manual_clock::time + 10s);
    CHECK(cache.contains(2));
    manual_clock::time += 9s;
    CHECK(cache.contains(3));
    CHECK(cache.expire(manual_clock::time - 1h).empty());
    manual_clock::time += 1s;
    CHECK_FALSE(cache.contains(3));
    CHECK(cache.expire(manual_clock::time - 1h).size() == 1);
    CHECK(cache.size() == 1);
}

TEST_CASE("expiring_cache outlives a clock that was ahead") {
    manual_clock::time = {};
    timed<lru_cache> cache(9, 10s);
    cache.put(1, 1);
    constexpr auto ten_years = std::chrono::hours(87600);
    manual_clock::time += ten_years;
    SECTION("and was read then") {
        CHECK_FALSE(cache.contains(0));
        manual_clock::time -= ten_years;
        CHECK_FALSE(cache.contains(1));
        CHECK_FALSE(cache.get(1));
        CHECK_FALSE(cache.erase(1));
        CHECK_FALSE(cache.expires_at(1));
        cache.for_each([](auto&) { FAIL(); });
        CHECK(cache.size() == 1);
        const auto said = cache.put(1, 2);
        CHECK(said.expired.front().value == 1);
        CHECK_FALSE(said.replaced);
    }
    SECTION("but was not read then") {
        manual_clock::time -= ten_years;
        CHECK(cache.contains(1));
        CHECK(cache.put(1, 2).replaced->value == 1);
    }
    CHECK(*cache.peek(1) == 2);
    manual_clock::time += 9s;
    CHECK(*cache.get(1) == 2);
    manual_clock::time += 1s;
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.invariant());
}

TEST_CASE("expiring_cache gives up what is due before any victim") {
    manual_clock::time = {};
    timed<lru_cache> cache(3, 9s);
    cache.put(1, 1), cache.put(2, 2, 1s), cache.put(3, 3);
    manual_clock::time += 1s;
    CHECK(cache.evict()->key == 2);
    CHECK(cache.evict()->key == 1);
    CHECK(cache.evict()->key == 3);
    CHECK_FALSE(cache.evict());
    cache.put(1, 1), cache.put(2, 2, 2s), cache.put(3, 3, 1s);
    manual_clock::time += 2s;
    CHECK(cache.evict()->key == 3);  // one at a time
    CHECK(cache.evict()->key == 2);
    CHECK(cache.evict()->key == 1);
    cache.put(3, 3);
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
    CHECK(cache.expire().size() == 1);
}

TEST_CASE("expiring_cache bounds by weight what it wraps by weight") {
    manual_clock::time = {};
    expiring_cache<heavy, int, int, manual_clock> cache(10, 2s);
    cache.put(1, 4), cache.put(2, 4, 1s);
    const auto heavy_one = cache.put(3, 11);
    CHECK(heavy_one.rejected->value == 11);
    CHECK(heavy_one.evicted.empty());
    CHECK_FALSE(cache.put(1, 4).rejected);
    CHECK(cache.put(2, 4, 1s).evicted.empty());
    CHECK(cache.put(3, 5).evicted.front().key == 1);
    manual_clock::time += 1s;
    CHECK(cache.put(4, 5).evicted.empty());
    CHECK(cache.size() == 2);
    CHECK(cache.invariant());
    manual_clock::time += 5s;
    CHECK(cache.expire().size() == 2);
    CHECK(cache.empty());
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
    CHECK(laws::meter::now().hashes == 2000);  // it is seen, then erased
}

TEST_CASE("expiring_cache takes little more memory than it returns") {
    if (!laws::engine::counts_blocks()) return;
    manual_clock::time = {};
    timed<lru_cache> cache(20, 1s);
    for (unsigned count = 1; count <= 20; ++count) {
        for (unsigned i = 0; i < count; ++i) cache.put(int(i), 0);
        manual_clock::time += 1s;
        const std::size_t before = laws::engine::blocks_taken();
        const auto gone = cache.expire();
        const std::size_t taken = laws::engine::blocks_taken() - before;
        REQUIRE(gone.size() == count);
        CHECK(gone.capacity() < 2 * count);
        CHECK(taken <= std::size_t(std::bit_width(count)));
    }
}

TEST_CASE("expiring_cache is as sound as the cache it wraps") {
    CHECK(timed<lru_cache>(1, 1s).invariant());
    CHECK_FALSE(timed<tests::unsound>(1, 1s).invariant());
}

TEST_CASE("expiring_cache keeps no deadline of what has left") {
    if (!laws::engine::counts_blocks()) return;
    manual_clock::time = {};
    timed<lru_cache> cache(10, 1h);
    const auto act = [&](int i) {
        cache.put(i % 20, i, std::chrono::hours(1 + i % 3));
        cache.put(i % 20, i), cache.get(i % 20);
        if (i % 3 == 0) cache.erase((i + 1) % 20), cache.evict();
        if (i % 7 == 0) cache.set_capacity(3), cache.set_capacity(10);
    };
    for (int i = 0; i < 100; ++i) act(i);
    cache.set_capacity(3), cache.set_capacity(10);
    const std::size_t before = laws::engine::blocks_alive();
    for (int i = 0; i < 1000; ++i) act(i);
    cache.set_capacity(3);
    CHECK(laws::engine::blocks_alive() <= before);
    manual_clock::time += 9h;
    cache.get(1);
    CHECK(cache.expire().size() == 3);
    CHECK(laws::engine::blocks_alive() == before - 3);
}

TEST_CASE("expiring_cache bounds what it renews") {
    manual_clock::time = {};
    timed<lru_cache> cache(3, 2s, expiry::after_access);
    cache.put(1, 1), cache.put(2, 2, 4s);
    for (int i = 0; i < 9; ++i) {
        manual_clock::time += 1s;
        CHECK(cache.get(1));
        CHECK(cache.contains(2) == (i < 3));
    }
    CHECK(cache.expires_at(1) == manual_clock::time + 2s);
    CHECK(cache.expire().size() == 1);
    CHECK(cache.invariant());
}

TEST_CASE("expiring_cache rejects keys that equal nothing") {
    manual_clock::time = {};
    timed<lru_cache, double> cache(3, 1s);
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (int i = 0; i < 9; ++i) {
        const auto said = cache.put(none, i);
        CHECK(said.rejected->value == i);
        CHECK(said.evicted.empty());
        cache.put(i, i);
        if (i % 2 == 0) manual_clock::time += 1s;
        CHECK_FALSE(cache.contains(none));
        CHECK_FALSE(cache.erase(none));
        CHECK(cache.invariant());
    }
    manual_clock::time += 1s;
    const std::size_t count = cache.size();
    CHECK(count > 0);
    CHECK(cache.put(none, 1).expired.size() == count);
    CHECK(cache.empty());
    cache.put(1, 1);
    cache.clear();
    CHECK(cache.empty());
}

TEST_CASE("expiring_cache is as before and after while elements call back") {
    struct watcher {
        std::function<void()>* look;
        watcher(std::function<void()>* it) : look(it) {}
        watcher(watcher&& it) noexcept
            : look(std::exchange(it.look, nullptr)) {}
        ~watcher() {
            if (look) (*look)();
        }
    };
    manual_clock::time = {};
    int looks = 0;
    std::function<void()> look;
    {
        timed<lru_cache, int, watcher> cache(3, 1s), other(3, 5s);
        look = [&] {
            ++looks;
            CHECK(cache.invariant());
            CHECK(cache.size() <= 3);
            cache.get(1), cache.contains(2), cache.erase(77);
            cache.for_each([](auto& it) { CHECK(it.value.look); });
            cache.evict();
        };
        for (int i = 0; i < 9; ++i) {
            cache.put(i, &look), cache.put(i, &look), cache.put(i + 1, &look);
            cache.put(50, &look, 9s), cache.put(60, &look, 9s);
            manual_clock::time += 1s;
            if (i % 2 == 0) cache.expire(manual_clock::time + 1h);
            cache.put(i, &look), cache.erase(i), cache.evict();
            cache.set_capacity(1), cache.set_capacity(3);
        }
        cache.put(1, &look), cache.put(2, &look), cache.clear();
        CHECK(cache.empty());
        cache.put(1, &look), other.put(2, &look), cache = std::move(other);
        CHECK(cache.invariant());
        CHECK(other.empty());
    }
    CHECK(looks > 30);
}

TEST_CASE("expiring_cache copies, assigns and swaps what it holds") {
    manual_clock::time = {};
    timed<lru_cache> cache(2, 1s), other(5, 3s, expiry::after_access);
    cache.put(1, 1), other.put(2, 2);
    manual_clock::time += 1s;
    CHECK_FALSE(cache.get(1));
    auto copy = cache;
    std::swap(cache, other);
    CHECK(cache.capacity() == 5);
    CHECK(cache.get(2));
    CHECK(cache.expires_at(2) == manual_clock::time + 3s);
    CHECK(cache.statistics().misses == 0);
    CHECK(other.statistics().misses == 1);
    CHECK_FALSE(other.contains(1));
    CHECK(copy.put(3, 3).expired.size() == 1);
    CHECK(other.expire().size() == 1);
    other.put(3, 3);
    CHECK(other.expires_at(3) == manual_clock::time + 1s);
    other = cache;
    CHECK(other.contains(2));
    CHECK(other.key_eq()(2, 2));
    CHECK(other.hash_function()(2) == std::hash<int>()(2));
}

}  // namespace expiring_cache_test
