// weighted_cache: its laws, over several policies, and what only it promises.
#include <concepts>
#include <tenet/cache/weighted_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <bit>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lirs_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/two_queue_cache.hpp>
#include <tenet/laws/cache/lru.hpp>
#include <tenet/laws/cache/weighted_cache.hpp>
#include <tenet/laws/catch.hpp>

#include "brittle_hash.hpp"
#include "shared.hpp"
#include "unsound.hpp"

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
static_assert(std::copyable<counting<int, int>>);
static_assert(std::movable<counting<int, std::unique_ptr<int>>>);

// Notes how many blocks have been taken when it is called.
struct noting_hash {
    static inline std::size_t blocks = 0;
    std::size_t operator()(int key) const {
        blocks = laws::engine::blocks_taken();
        return static_cast<std::size_t>(key);
    }
};

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
    laws::check(laws::lru<counting<int, int>>());
}

TEST_CASE("weighted_cache stays sound when something throws") {
    using laws::fragile;
    using fragile_cache =
        weighted_cache<lru_cache, fragile, fragile, laws::by_value>;
    laws::check(laws::weighted_cache<fragile_cache, fragile>());
}

TEST_CASE("weighted_cache changes nothing when a hash throws at once") {
    using brittle =
        weighted_cache<lru_cache, int, int, laws::by_value, brittle_hash>;
    brittle cache(10);
    for (const int key : {1, 2, 3}) cache.put(key, 3);
    for (const int weight : {1, 8, 11}) {
        brittle_hash::left = 1;
        CHECK_THROWS(cache.put(1, weight));
        brittle_hash::left = 0;
        CHECK(cache.size() == 3);
        CHECK(cache.weight() == 9);
        CHECK(*cache.peek(1) == 3);
    }
    CHECK(cache.invariant());
}

namespace {

// All weights are 1, so that it is bounded by number, or by weight as well.
template <template <class...> class Cache, std::size_t more>
struct bounded {
    template <class Key, class Value>
    struct type : weighted_cache<Cache, Key, Value, unit> {
        explicit type(std::size_t capacity)
            : weighted_cache<Cache, Key, Value, unit>(capacity + more,
                                                      capacity) {}
    };
};

// By weight, it evicts before it puts, which makes little difference.
template <template <class...> class Cache>
void check_golden_misses(const char* policy) {
    const auto due = tests::published_misses("golden_42", policy, 100);
    const auto asked = tests::golden(42, 100'000);
    CHECK(tests::misses<bounded<Cache, 1>::template type>(100, asked) == due);
    const auto by_weight =
        tests::misses<bounded<Cache, 0>::template type>(100, asked);
    CHECK(by_weight < due + due / 500);
    CHECK(by_weight > due - due / 500);
}

}  // namespace

TEST_CASE("weighted_cache leaves a policy its ghosts") {
    check_golden_misses<two_queue_cache>("two_queue");
    check_golden_misses<arc_cache>("arc");
    check_golden_misses<s3_fifo_cache>("s3_fifo");
    check_golden_misses<lirs_cache>("lirs");
}

TEST_CASE("weighted_cache counts what comes anew as replaced") {
    weighing<lru_cache> cache(10);
    for (const int key : {1, 2, 3}) cache.put(key, 3);
    const auto said = cache.put(2, 7);
    CHECK(said.outcome == decltype(cache)::put_outcome::replaced);
    CHECK(said.replaced->value == 3);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 1);
    CHECK(cache.weight() == 10);
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
    CHECK(cache.put(1, 7).evicted.empty());  // in its place
    CHECK(cache.weight() == most);
    CHECK(cache.heaviest() == most);
    CHECK(cache.invariant());
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

// An allocation that failed later would lose what has left.
TEST_CASE("weighted_cache takes all memory before a put evicts by number") {
    if (!laws::engine::counts_blocks()) return;
    weighted_cache<lru_cache, int, int, unit, noting_hash> cache(100, 4);
    for (int key = 0; key < 10; ++key) cache.put(key, key);
    for (int key = 10; key < 20; ++key) {
        const auto said = cache.put(key, key);
        const std::size_t blocks = laws::engine::blocks_taken();
        CHECK(said.evicted.size() == 1);
        CHECK(noting_hash::blocks == blocks);
    }
}

TEST_CASE("weighted_cache takes little more memory than it returns") {
    if (!laws::engine::counts_blocks()) return;
    for (unsigned count = 1; count <= 20; ++count) {
        weighing<lru_cache> cache(20);
        for (int key = 1; key <= 20; ++key) cache.put(key, 1);
        const std::size_t before = laws::engine::blocks_taken();
        const auto said = cache.put(0, static_cast<int>(count));
        const std::size_t taken = laws::engine::blocks_taken() - before;
        REQUIRE(said.evicted.size() == count);
        CHECK(said.evicted.capacity() < 2 * count);
        CHECK(taken <= std::size_t(std::bit_width(count)));
    }
}

TEST_CASE("weighted_cache is as sound as the cache it wraps") {
    CHECK(weighing<lru_cache>(1).invariant());
    CHECK_FALSE(weighing<tests::unsound>(1).invariant());
}

TEST_CASE("weighted_cache refuses weights below 0 and capacities below 1") {
    weighing<lru_cache> cache(10);
    cache.put(1, 1);
    weighted_cache<lru_cache, int, int, decltype([](int, int v) { return v; })>
        signed_weights(10);
    CHECK(refusal([&] { signed_weights.put(1, -5); }) ==
          "weighted_cache: weight -5 is not in 0..18446744073709551615");
    CHECK(signed_weights.empty());
    CHECK(refusal([] { weighing<lru_cache>(0); }) ==
          "weighted_cache: capacity 0 is not in 1..18446744073709551615");
    CHECK(refusal([&] { cache.set_capacity(0); }) ==
          "weighted_cache: capacity 0 is not in 1..18446744073709551615");
    CHECK(cache.capacity() == 10);
    CHECK(refusal([] { weighing<lru_cache>(1, 0); }) != "none");
    CHECK(refusal([&] { cache.set_most_entries(0); }) != "none");
    CHECK(*cache.peek(1) == 1);
}

TEST_CASE("weighted_cache takes nothing for weight 0, but evicts it in turn") {
    weighing<lru_cache> cache(5, 4);
    cache.put(1, 0), cache.put(2, 5), cache.put(3, 0);
    CHECK(cache.size() == 3);
    CHECK(cache.weight() == 5);
    CHECK(cache.weight_of(1) == 0U);
    const auto said = cache.put(4, 1);
    REQUIRE(said.evicted.size() == 2);
    CHECK(said.evicted[0].key == 1);
    CHECK(said.evicted[1].key == 2);
    cache.put(5, 0), cache.put(6, 0);
    CHECK(cache.put(7, 0).evicted.front().key == 3);  // there are four
    CHECK(cache.set_capacity(1).empty());
    CHECK(cache.put(4, 0).replaced->value == 1);
    CHECK(cache.weight() == 0);
    CHECK(cache.size() == 4);
    CHECK(cache.invariant());
}

TEST_CASE("weighted_cache hands back what a rejected value supersedes") {
    weighted_cache<lru_cache, int, std::string> cache(5);
    cache.put(1, "one"), cache.put(2, "2");
    const auto said = cache.put(1, "too long");
    CHECK(said.outcome == decltype(cache)::put_outcome::rejected);
    CHECK(said.evicted.empty());
    REQUIRE(said.replaced);
    CHECK(said.replaced->value == "one");
    CHECK(said.rejected->key == 1);
    CHECK(said.rejected->value == "too long");
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.contains(2));
    CHECK_FALSE(cache.put(3, "too long").replaced);
    CHECK(cache.heaviest() == 5);
    CHECK_FALSE(cache.put(3, "exact").rejected);
}

TEST_CASE("weighted_cache counts a value that outgrows its place as replaced") {
    weighing<lru_cache> cache(5);
    cache.put(1, 2), cache.put(2, 2);
    const auto said = cache.put(1, 4);
    CHECK(said.outcome == decltype(cache)::put_outcome::replaced);
    CHECK(said.replaced->value == 2);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 2);
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
    cache.get(1), cache.erase(1), cache.evict(), cache.clear();
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
    auto copy = cache;
    CHECK(copy.evict()->key == 2);
    cache.put(1, 4);  // it does not, and is as one that was never asked for
    CHECK(cache.weight() == 4);
    cache.put(3, 1), cache.get(3);
    CHECK(cache.evict()->key == 1);
}

TEST_CASE("weighted_cache over GDSF keeps many light entries for a heavy one") {
    weighted_cache<gdsf_cache, int, int, laws::by_value> cache(10);
    cache.put(1, 6);
    for (const int key : {2, 3, 4, 5}) cache.put(key, 1);
    const auto said = cache.put(6, 1);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 1);
}

TEST_CASE("weighted_cache tells of what left before a put threw") {
    using brittle =
        weighted_cache<lru_cache, int, int, laws::by_value, brittle_hash>;
    int late = 0;
    for (int k = 1; k < 9; ++k) {
        brittle cache(9), other(9);
        for (const int key : {1, 2, 3}) cache.put(key, 3);
        brittle_hash::left = k;
        try {
            cache.put(3, 9);
            brittle_hash::left = 0;
            continue;
        } catch (const std::runtime_error&) {
        }
        brittle_hash::left = 0;
        CHECK(cache.invariant());
        late += cache.size() < 3;
        std::size_t left = 0;
        if (k % 2 == 0) {
            other = std::move(cache);
            std::swap(cache, other);
        }
        if (k % 4 < 2) left += cache.put(4, 1).evicted.size() - 1;
        while (cache.evict()) ++left;
        CHECK(left == 3);
        CHECK(cache.weight() == 0);
    }
    CHECK(late > 0);
}

TEST_CASE("weighted_cache is not damaged by keys that equal nothing") {
    weighted_cache<lru_cache, double, int, laws::by_value> cache(5);
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (int i = 0; i < 20; ++i) cache.put(none, 1 + i % 3), cache.put(i, 1);
    CHECK_FALSE(cache.contains(none));
    CHECK_FALSE(cache.erase(none));
    CHECK(cache.invariant());
    CHECK(cache.put(none, 6).rejected->value == 6);
    auto copy = cache;
    cache.clear();
    CHECK(cache.weight() == 0);
    while (copy.evict()) CHECK(copy.invariant());
    CHECK(copy.weight() == 0);
}

namespace {

// Calls the cache when it is destroyed, unless it has been moved from.
struct caller {
    static inline std::function<void()> call;
    int number = 0;
    explicit caller(int x) : number(x) {}
    caller(caller&& it) noexcept : number(std::exchange(it.number, -1)) {}
    ~caller() {
        if (number < 0) return;
        if (const auto once = std::exchange(call, nullptr)) {
            once();
            call = once;
        }
    }
};

}  // namespace

TEST_CASE("weighted_cache may be called by what it destroys") {
    using cache_type = weighted_cache<lru_cache, int, caller, laws::by_value>;
    int calls = 0;
    {
        cache_type cache(10, 5), other(10);
        caller::call = [&] {
            CHECK(cache.size() <= 5);
            const int key = 100 + ++calls % 3;
            cache.put(key, caller(2)), cache.get(key), cache.erase(101);
        };
        for (int i = 0; i < 20; ++i) cache.put(i, caller(i % 4));
        cache.put(19, caller(9)), cache.put(19, caller(11));
        cache.erase(100), cache.evict(), cache.set_most_entries(2);
        for (int i = 0; i < 5; ++i) other.put(i, caller(1));
        cache = std::move(other);
        cache.set_capacity(3), cache.clear();
        caller::call = nullptr;
        CHECK(cache.invariant());
        CHECK(other.invariant());
    }
    CHECK(calls > 20);
}

TEST_CASE("weighted_cache keeps to its sum while it clears and dies") {
    struct watcher {
        std::function<void()>* look;
        int number;
        watcher(std::function<void()>* it, int x) : look(it), number(x) {}
        watcher(watcher&& it) noexcept
            : look(std::exchange(it.look, nullptr)), number(it.number) {}
        ~watcher() {
            if (look) (*look)();
        }
    };
    int looks = 0;
    std::function<void()> look;
    {
        weighted_cache<lru_cache, int, watcher, laws::by_value> cache(10);
        look = [&] { looks += cache.invariant() && cache.empty(); };
        cache.put(1, {&look, 5}), cache.clear();
        CHECK(looks == 1);
        cache.put(1, {&look, 5}), cache = decltype(cache)(20);
        CHECK(looks == 2);
        cache.put(1, {&look, 5}), cache.put(2, {&look, 4});
    }
    CHECK(looks == 4);
}

TEST_CASE("weighted_cache visits keys and values, and tells what it is of") {
    weighing<lru_cache> cache(9, 7);
    cache.put(1, 2), cache.put(2, 3), cache.get(1), cache.get(5);
    std::string seen;
    cache.for_each([&](auto& it) {
        seen += std::to_string(it.key) + "=" + std::to_string(it.value) + " ";
    });
    CHECK(seen == "2=3 1=2 ");
    CHECK(cache.statistics().hits == 1);
    CHECK(cache.statistics().misses == 1);
    CHECK(cache.hash_function()(3) == std::hash<int>()(3));
    CHECK(cache.key_eq()(3, 3));
    CHECK(by_size()(0, std::string()) == 1);
    CHECK(by_size()(0, std::string("ab")) == 2);
}

}  // namespace weighted_cache_test
