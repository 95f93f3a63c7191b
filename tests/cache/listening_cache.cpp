// listening_cache: its laws, over several caches, and what only it promises.
#include <concepts>
#include <tenet/cache/listening_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <functional>
#include <limits>
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
#include <tenet/laws/cache/lru.hpp>
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
static_assert(std::copyable<listening_lru<int, int>>);
static_assert(std::copyable<timed>);

// Nothing expires while time stands still, nothing weighs more than 1.
struct lasting : listening_cache<timed> {
    explicit lasting(std::size_t capacity, listener heard = {})
        : listening_cache(capacity, std::move(heard), 1s) {}
};
template <class Key, class Value, class... More>
using heavy = weighted_cache<
    lru_cache, Key, Value,
    decltype([](const auto&, const int& value) { return value; }), More...>;
using unit = decltype([](const auto&, const auto&) { return 1; });
using some_heavy = decltype([](const auto&, const int& value) {
    return value % 5 == 3 ? 9 : value % 3;
});
using by_itself = decltype([](const auto&, const auto& value) {
    return value;
});

std::string name_of(removal why) {
    const char* const names[] = {"evicted", "expired", "replaced",
                                 "erased",  "cleared", "rejected"};
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
    laws::check(laws::removal_listener<listening_cache<
                    weighted_cache<lru_cache, int, int, some_heavy>>>());
    laws::check(laws::removal_listener<lasting>());
}

TEST_CASE("listening_cache is the cache it wraps") {
    laws::check(laws::cache<listening_cache<lfu_cache<int, int>>>());
    laws::check(laws::lru<listening_lru<int, int>>());
    laws::check(laws::cache<listening_lru<laws::metered, laws::metered>,
                            laws::metered>());
    laws::check(laws::lru<listening_lru<steady, steady>, steady>());
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
    CHECK(
        text ==
        "1=2 evicted; 2=2 replaced; 3=2 evicted; 2=4 replaced; 2=6 rejected; ");
}

TEST_CASE("listening_cache tells of all that came, rejected or cleared") {
    std::string text;
    listening_cache<weighted_cache<lru_cache, int, int, by_itself>> cache(
        10, scribe{text});
    cache.put(1, 4), cache.put(2, 4), cache.put(3, 11), cache.put(4, 12);
    CHECK(text == "3=11 rejected; 4=12 rejected; ");
    cache.clear();
    CHECK(text == "3=11 rejected; 4=12 rejected; 1=4 cleared; 2=4 cleared; ");
    CHECK(cache.empty());
    text.clear();
    cache.put(5, 1), cache.put(6, 1);
    CHECK(cache.set_most_entries(1).front().key == 5);
    CHECK(text == "5=1 evicted; ");
}

TEST_CASE("listening_cache wraps an expiring cache around a weighted one") {
    manual_clock::time = {};
    std::string text;
    listening_cache<expiring_cache<heavy, int, int, manual_clock>> cache(
        10, scribe{text}, 2s);
    cache.put(1, 4), cache.put(2, 4, 1s), cache.put(3, 11);
    CHECK(text == "3=11 rejected; ");
    manual_clock::time += 1s;
    cache.put(4, 9);
    CHECK(text == "3=11 rejected; 2=4 expired; 1=4 evicted; ");
    text.clear();
    CHECK(cache.expire(manual_clock::time + 2s).size() == 1);
    CHECK(text == "4=9 expired; ");
    cache.put(5, 1), cache.put(6, 2, 1s), text.clear();
    manual_clock::time += 1s;
    CHECK(cache.evict()->key == 5);
    CHECK(text == "6=2 expired; 5=1 evicted; ");
    CHECK_FALSE(cache.evict());
    cache.put(5, 1), cache.put(6, 2, 1s), text.clear();
    manual_clock::time += 1s;
    CHECK(cache.set_capacity(2).empty());
    CHECK(text == "6=2 expired; ");
    CHECK(cache.invariant());
}

TEST_CASE("listening_cache tells at its end if asked to") {
    std::string text;
    using cache_type = listening_lru<int, int>;
    {
        cache_type quiet(2, scribe{text}), loud(2, scribe{text}, ending::told);
        quiet.put(1, 1), loud.put(2, 2), loud.put(3, 3);
        cache_type moved = std::move(loud);
        CHECK(text.empty());
        loud.put(4, 4);  // it still listens
        loud = std::move(moved);
        CHECK(text == "4=4 cleared; ");
        quiet = cache_type(1);
        text.clear();
    }
    CHECK(text == "2=2 cleared; 3=3 cleared; ");
    text.clear();
    {
        cache_type loud(
            1,
            [&](int key, int, removal) {
                text += std::to_string(key);
                throw std::runtime_error("deaf");
            },
            ending::told);
        loud.put(1, 1);
        CHECK_THROWS(loud = cache_type(3));
        CHECK(text == "1");
        CHECK(loud.capacity() == 3);
    }
    {
        cache_type loud(
            2,
            [&](int key, int, removal) {
                text += std::to_string(key);
                throw std::runtime_error("deaf");
            },
            ending::told);
        loud.put(2, 2), loud.put(3, 3);
    }
    CHECK(text == "123");
}

TEST_CASE("listening_cache gives all notices of a call before it throws") {
    manual_clock::time = {};
    std::string text;
    listening_cache<timed> cache(
        3,
        [&](int key, int, removal) {
            text += std::to_string(key);
            throw std::runtime_error(std::to_string(key));
        },
        2s);
    cache.put(1, 1), cache.put(2, 2, 1s), cache.put(3, 3, 1s);
    manual_clock::time += 1s;
    CHECK_THROWS_WITH(cache.evict(), "2");
    CHECK(text == "231");
    CHECK(cache.empty());
    cache.put(4, 4), cache.put(5, 5), cache.put(6, 6, 1s);
    manual_clock::time += 1s;
    CHECK_THROWS_WITH(cache.clear(), "6");
    CHECK(text == "231645");
    CHECK(cache.empty());
}

TEST_CASE("listening_cache may be called, and assigned to, by its listener") {
    std::string text;
    listening_lru<int, int>* self = nullptr;
    const std::string words = "a text that is too long to be in its object";
    listening_lru<int, int> cache(2, [&, words](int key, int, removal why) {
        CHECK(self->invariant());
        if (key < 10 && why != removal::cleared) self->put(key + 10, key);
        if (why == removal::cleared) *self = listening_lru<int, int>(7);
        text += std::to_string(key) + words.substr(0, 1);
    });
    self = &cache;
    cache.put(1, 1), cache.put(2, 2), cache.put(3, 3);
    CHECK(cache.size() == 2);
    CHECK(cache.contains(3) == false);
    cache.put(20, 0), text.clear();
    cache.clear();
    CHECK(cache.capacity() == 7);
    CHECK(text.size() == 6);
}

TEST_CASE("listening_cache is not damaged by keys that equal nothing") {
    int heard = 0;
    listening_cache<lru_cache<double, int>> cache(
        3, [&](double, int, removal) { ++heard; });
    for (int i = 0; i < 9; ++i)
        cache.put(std::numeric_limits<double>::quiet_NaN(), i);
    CHECK(heard == 6);
    cache.clear();
    CHECK(heard == 9);
    CHECK(cache.empty());
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
    CHECK(cache.erase(3)->value == 30);
    CHECK(cache.evict()->key == 1);
    CHECK(text == "2=20 evicted; 3=30 erased; 1=10 evicted; ");
    cache.put(5, 50);
    std::string seen;
    cache.for_each([&](auto& it) { seen += std::to_string(it.key); });
    CHECK(seen == "45");
    CHECK(cache.wrapped().size() == 2);
    CHECK(cache.key_eq()(1, 1));
    CHECK(cache.hash_function()(1) == std::hash<int>()(1));
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

TEST_CASE("listening_cache can be wrapped") {
    std::string inner, outer;
    listening_cache<listening_lru<int, int>> cache(2, scribe{outer},
                                                   scribe{inner});
    cache.put(1, 10), cache.put(2, 20);
    CHECK(cache.erase(1)->value == 10);
    CHECK_FALSE(cache.erase(3));
    CHECK(inner == "1=10 erased; ");
    cache.evict();
    CHECK(outer == "1=10 erased; 2=20 evicted; ");
    CHECK(outer == inner);
}

}  // namespace listening_cache_test
