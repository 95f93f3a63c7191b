// weighted_cache: its laws, over several policies, and what only it promises.
#include <tenet/cache/weighted_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <limits>
#include <memory>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lirs_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/two_queue_cache.hpp>
#include <tenet/laws/cache/least_recently_used.hpp>
#include <tenet/laws/cache/weighted_cache.hpp>
#include <tenet/laws/catch.hpp>

#include "brittle_hash.hpp"
#include "shared.hpp"

namespace weighted_cache_test {

using namespace tenet;

namespace {

using tests::brittle_hash;
using tests::refusal;

template <template <class...> class Cache>
using weighing = weighted_cache<Cache, int, int, laws::by_value>;

struct unit {
    int operator()(const auto&, const auto&) const { return 1; }
};

// All weights are 1, so that the capacity is a number of entries.
template <class Key, class Value>
using counting = weighted_cache<lru_cache, Key, Value, unit>;

}  // namespace

TEST_CASE("weighted_cache carries what it can, over any policy") {
    laws::check(laws::weighted_cache<weighing<lru_cache>>());
    laws::check(laws::weighted_cache<weighing<fifo_cache>>());
    laws::check(laws::weighted_cache<weighing<lfu_cache>>());
    laws::check(laws::weighted_cache<weighing<two_queue_cache>>());
}

TEST_CASE("weighted_cache is the cache it wraps where all weights are 1") {
    laws::check(laws::cache<counting<int, int>>());
    laws::check(
        laws::cache<counting<laws::metered, laws::metered>, laws::metered>());
    laws::check(laws::least_recently_used<counting<int, int>>());
}

TEST_CASE("weighted_cache stays sound when something throws") {
    using laws::fragile;
    using fragile_cache =
        weighted_cache<lru_cache, fragile, fragile, laws::by_value>;
    laws::check(laws::weighted_cache<fragile_cache, fragile>());
}

TEST_CASE("weighted_cache changes nothing when a hash throws") {
    using brittle =
        weighted_cache<lru_cache, int, int, laws::by_value, brittle_hash>;
    int thrown = 0;
    for (int k = 1; k < 6; ++k) {
        brittle cache(10);
        for (const int key : {1, 2, 3}) cache.put(key, 3);
        brittle_hash::left = k;
        try {
            cache.put(1, 8);
        } catch (const std::runtime_error&) {
            ++thrown;
            brittle_hash::left = 0;
            CHECK(cache.size() == 3);
            CHECK(cache.weight() == 9);
            CHECK(*cache.peek(1) == 3);
        }
        brittle_hash::left = 0;
        CHECK(cache.invariant());
    }
    CHECK(thrown > 0);
}

namespace {

// All weights are 1, and as many entries are allowed.
template <template <class...> class Cache>
struct bounded_twice {
    template <class Key, class Value>
    struct type : weighted_cache<Cache, Key, Value, unit> {
        explicit type(std::size_t capacity)
            : weighted_cache<Cache, Key, Value, unit>(capacity, capacity) {}
    };
};

template <template <class...> class Cache>
std::size_t golden_misses() {
    return tests::misses<bounded_twice<Cache>::template type>(
        100, tests::golden(42, 100'000));
}

}  // namespace

TEST_CASE("weighted_cache leaves a policy its ghosts") {
    const auto due = [](const char* policy) {
        return tests::published_misses("golden_42", policy, 100);
    };
    CHECK(golden_misses<two_queue_cache>() == due("two_queue"));
    CHECK(golden_misses<arc_cache>() == due("arc"));
    CHECK(golden_misses<s3_fifo_cache>() == due("s3_fifo"));
    CHECK(golden_misses<lirs_cache>() == due("lirs"));
}

TEST_CASE("weighted_cache counts what comes anew as replaced") {
    weighing<lru_cache> cache(10);
    for (const int key : {1, 2, 3}) cache.put(key, 3);
    const auto said = cache.put(2, 7);
    CHECK(said.outcome == put_outcome::replaced);
    CHECK(said.replaced->value == 3);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 1);
    CHECK(cache.weight() == 10);
    const auto counted = cache.statistics();
    CHECK(counted.insertions == 3);
    CHECK(counted.replacements == 1);
    CHECK(counted.evictions == 1);
    CHECK(counted.erasures == 0);
}

TEST_CASE("weighted_cache holds what cannot be assigned") {
    struct fixed {
        const int number;
        operator int() const { return number; }
    };
    weighted_cache<lru_cache, int, fixed, laws::by_value> cache(10);
    cache.put(1, fixed{4}), cache.put(2, fixed{5});
    CHECK(cache.put(2, fixed{11}).replaced->value == 5);
    CHECK(cache.put(3, fixed{7}).evicted.front().key == 1);
}

TEST_CASE("weighted_cache adds up weights that overflow together") {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    struct huge {
        std::uint64_t operator()(int key, int) const {
            return key == 0 ? 1 : most;
        }
    };
    weighted_cache<lru_cache, int, int, huge> cache(most);
    cache.put(1, 1);
    CHECK(cache.weight() == most);
    CHECK(cache.put(2, 2).evicted.front().key == 1);
    CHECK(cache.put(0, 0).evicted.front().key == 2);
    CHECK(cache.weight() == 1);
    CHECK(cache.put(1, 1).evicted.front().key == 0);
}

TEST_CASE("weighted_cache bounds the number of entries as well") {
    weighted_cache<lru_cache, int, std::string> cache(100, 2);
    cache.put(1, "one"), cache.put(2, "two");
    const auto said = cache.put(3, "three");
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 1);
    CHECK(cache.weight() == 8);
    CHECK(cache.most_entries() == 2);
    CHECK(cache.capacity() == 100);
    CHECK(cache.set_most_entries(1).front().key == 2);
    CHECK(cache.weight() == 5);
}

TEST_CASE("weighted_cache refuses weights and capacities below 1") {
    weighing<lru_cache> cache(10);
    cache.put(1, 1);
    CHECK(refusal([&] { cache.put(1, 0); }) ==
          "weighted_cache: weight 0 is not in 1..18446744073709551615");
    weighted_cache<lru_cache, int, int, decltype([](int, int v) { return v; })>
        signed_weights(10);
    CHECK(refusal([&] { signed_weights.put(1, -5); }) ==
          "weighted_cache: weight -5 is not in 1..18446744073709551615");
    CHECK(*cache.peek(1) == 1);
    CHECK(refusal([] { weighing<lru_cache>(0); }) ==
          "weighted_cache: capacity 0 is not in 1..18446744073709551615");
    CHECK(refusal([&] { cache.set_capacity(0); }) ==
          "weighted_cache: capacity 0 is not in 1..18446744073709551615");
    CHECK(refusal([] { weighing<lru_cache>(1, 0); }) != "none");
}

TEST_CASE("weighted_cache hands back what a rejected value supersedes") {
    weighted_cache<lru_cache, int, std::string> cache(5);
    cache.put(1, "one"), cache.put(2, "2");
    const auto said = cache.put(1, "too long");
    CHECK(said.outcome == decltype(cache)::put_outcome::rejected);
    CHECK(said.evicted.empty());
    REQUIRE(said.replaced);
    CHECK(said.replaced->value == "one");
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.contains(2));
    CHECK_FALSE(cache.put(3, "too long").replaced);
}

TEST_CASE("weighted_cache counts a value that outgrows its place as replaced") {
    weighing<lru_cache> cache(5);
    cache.put(1, 2), cache.put(2, 2);
    const auto said = cache.put(1, 4);
    CHECK(said.outcome == decltype(cache)::put_outcome::replaced);
    CHECK(said.replaced->value == 2);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 2);
    const auto counted = cache.statistics();
    CHECK(counted.insertions == 2);
    CHECK(counted.replacements == 1);
    CHECK(counted.evictions == 1);
    CHECK(counted.erasures == 0);
    CHECK(cache.weight_of(1) == 4U);
    CHECK_FALSE(cache.weight_of(2));
}

TEST_CASE("weighted_cache asks its weigher once for a put") {
    int asked = 0;
    const auto weigh = [&asked](const int&, const int& value) {
        return ++asked, value;
    };
    weighted_cache<lru_cache, int, int, decltype(weigh)> cache(9, 9, weigh);
    cache.put(1, 3), cache.put(2, 3), cache.put(1, 6);
    CHECK(asked == 3);
    cache.get(1), cache.erase(1), cache.drain();
    CHECK(asked == 3);
    CHECK(cache.weight() == 0);
}

TEST_CASE("weighted_cache holds what can only be moved") {
    weighted_cache<lru_cache, int, std::unique_ptr<int>, unit> cache(2);
    cache.put(1, std::make_unique<int>(1));
    cache.put(1, std::make_unique<int>(2));
    CHECK(**cache.get(1) == 2);
    auto moved = std::move(cache);
    CHECK(cache.weight() == 0);
    CHECK(cache.invariant());
    CHECK(moved.weight() == 1);
    CHECK(moved.invariant());
    cache = std::move(moved);
    CHECK(moved.weight() == 0);
    CHECK(moved.invariant());
    CHECK(cache.weight() == 1);
}

TEST_CASE("weighted_cache knows what fits in its place, and what comes anew") {
    weighing<lfu_cache> cache(6);
    cache.put(1, 2), cache.put(2, 3);
    cache.get(1), cache.get(1), cache.get(2);
    cache.put(1, 3);  // it just fits, and counts as a hit
    CHECK(cache.weight() == 6);
    CHECK(cache.next_victim()->key == 2);
    cache.put(1, 4);  // it does not, and is as one that was never asked for
    CHECK(cache.weight() == 4);
    cache.put(3, 1), cache.get(3);
    CHECK(cache.next_victim()->key == 1);
}

TEST_CASE("weighted_cache over GDSF keeps many light entries for a heavy one") {
    weighted_cache<gdsf_cache, int, int, laws::by_value> cache(10);
    cache.put(1, 6);
    for (const int key : {2, 3, 4, 5}) cache.put(key, 1);
    const auto said = cache.put(6, 1);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 1);
}

}  // namespace weighted_cache_test
