// listening_cache: its laws, over several caches, and what only it promises.
#include <tenet/cache/listening_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/expiring_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/weighted_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/least_recently_used.hpp>
#include <tenet/laws/cache/removal_listener.hpp>
#include <tenet/laws/catch.hpp>

#include "steady.hpp"

namespace listening_cache_test {

using namespace tenet;
using namespace std::chrono_literals;
using laws::manual_clock;

namespace {

template <class Key, class Value>
using listening_lru = listening_cache<lru_cache<Key, Value>>;
using timed = expiring_cache<lru_cache, int, int, manual_clock>;

// Nothing expires while time stands still, nothing weighs more than 1.
struct lasting : listening_cache<timed> {
    explicit lasting(std::size_t capacity, listener heard = {})
        : listening_cache(capacity, std::move(heard), 1s) {}
};
using unit = decltype([](const auto&, const auto&) { return 1; });
using by_itself = decltype([](const auto&, const auto& value) {
    return value;
});

std::string name_of(removal why) {
    const char* const names[] = {"evicted", "expired", "replaced", "erased",
                                 "cleared"};
    return names[static_cast<int>(why)];
}

// Writes down what it hears.
struct scribe {
    std::string& text;
    void operator()(int key, int value, removal why) const {
        text += std::to_string(key) + "=" + std::to_string(value) + " " +
                name_of(why) + "; ";
    }
};

}  // namespace

TEST_CASE("listening_cache tells of all that leaves, over any cache") {
    laws::check(laws::removal_listener<listening_lru<int, int>>());
    laws::check(laws::removal_listener<listening_cache<lfu_cache<int, int>>>());
    laws::check(laws::removal_listener<listening_cache<arc_cache<int, int>>>());
    laws::check(laws::removal_listener<
                listening_cache<weighted_cache<lru_cache, int, int, unit>>>());
    laws::check(laws::removal_listener<lasting>());
}

TEST_CASE("listening_cache is the cache it wraps") {
    laws::check(laws::cache<listening_lru<int, int>>());
    laws::check(laws::least_recently_used<listening_lru<int, int>>());
    laws::check(laws::cache<listening_lru<laws::metered, laws::metered>,
                            laws::metered>());
    laws::check(
        laws::least_recently_used<listening_lru<steady, steady>, steady>());
}

TEST_CASE("listening_cache tells what has expired from what is evicted") {
    manual_clock::time = {};
    std::string text;
    listening_cache<timed> cache(2, scribe{text}, 2s);
    cache.put(1, 10), cache.put(2, 20, 1s);
    manual_clock::time += 1s;
    cache.put(3, 30);
    CHECK(text == "2=20 expired; ");
    cache.put(4, 40);
    CHECK(text == "2=20 expired; 1=10 evicted; ");
    text.clear();
    cache.put(3, 31);
    CHECK(text == "3=30 replaced; ");
    manual_clock::time += 2s;
    CHECK(cache.get(3) == nullptr);
    CHECK_FALSE(cache.erase(3));
    CHECK(text == "3=30 replaced; ");
    CHECK(cache.expire().size() == 2);
    CHECK(text == "3=30 replaced; 4=40 expired; 3=31 expired; ");
    cache.put(5, 50), cache.put(6, 60, 1s), text.clear();
    manual_clock::time += 1s;
    cache.clear();
    CHECK(text == "6=60 expired; 5=50 cleared; ");
}

TEST_CASE("listening_cache tells what a value too heavy supersedes") {
    std::string text;
    listening_cache<weighted_cache<lru_cache, int, int, by_itself>> cache(
        5, scribe{text});
    cache.put(1, 2), cache.put(2, 2), cache.put(3, 2);
    CHECK(text == "1=2 evicted; ");
    cache.put(2, 4);
    CHECK(text == "1=2 evicted; 2=2 replaced; 3=2 evicted; ");
    cache.put(2, 6);
    CHECK(text == "1=2 evicted; 2=2 replaced; 3=2 evicted; 2=4 replaced; ");
}

TEST_CASE("listening_cache passes on what a listener throws, when it is done") {
    int heard = 0;
    listening_lru<int, int> cache(3, [&](int key, int, removal) {
        ++heard;
        throw std::runtime_error(std::to_string(key));
    });
    cache.put(1, 1), cache.put(2, 2), cache.put(3, 3);
    CHECK_THROWS_WITH(cache.put(4, 4), "1");
    CHECK(*cache.peek(4) == 4);
    CHECK_THROWS_WITH(cache.set_capacity(1), "2");
    CHECK(heard == 3);
    CHECK(cache.capacity() == 1);
    CHECK_THROWS_WITH(cache.erase(4), "4");
    CHECK(cache.empty());
    cache.clear();
    CHECK(cache.invariant());
}

TEST_CASE("listening_cache hands over what it has told of") {
    std::string text;
    listening_lru<int, int> cache(3, scribe{text});
    cache.put(1, 10), cache.put(2, 20), cache.put(3, 30), cache.get(1);
    CHECK(cache.put(4, 40).evicted->key == 2);
    CHECK(cache.erase(3) == 30);
    CHECK(cache.evict()->key == 1);
    CHECK(cache.drain().size() == 1);
    CHECK(text == "2=20 evicted; 3=30 erased; 1=10 evicted; 4=40 cleared; ");
    cache.put(5, 50);
    CHECK(cache.begin()->key == 5);
    CHECK(cache.next_victim()->value == 50);
    CHECK(cache.wrapped().statistics().evictions == 2);
}

TEST_CASE("listening_cache holds what can only be moved, and closes it") {
    int sum = 0;
    {
        listening_cache<lru_cache<int, std::unique_ptr<int>>> cache(
            1,
            [&](int, const std::unique_ptr<int>& it, removal) { sum += *it; });
        cache.put(1, std::make_unique<int>(1));
        cache.put(1, std::make_unique<int>(2));
        cache.put(2, std::make_unique<int>(4));
        CHECK(sum == 3);
    }
    CHECK(sum == 3);  // its end is no removal
}

TEST_CASE("listening_cache hands over what is extracted, and can be wrapped") {
    std::string inner, outer;
    listening_cache<listening_lru<int, int>> cache(2, scribe{outer},
                                                   scribe{inner});
    cache.put(1, 10), cache.put(2, 20);
    CHECK(cache.extract(1)->value == 10);
    CHECK(cache.erase(2) == 20);
    CHECK_FALSE(cache.extract(3));
    CHECK(inner == "1=10 erased; 2=20 erased; ");
    CHECK(outer == inner);
}

}  // namespace listening_cache_test
