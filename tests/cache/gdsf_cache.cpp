// gdsf_cache: its laws, and what only it promises.
#include <tenet/cache/gdsf_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <random>
#include <tenet/laws/cache/gdsf.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace gdsf_cache_test {

using namespace tenet;

TEST_CASE("gdsf_cache is a cache") {
    laws::check(laws::cache<gdsf_cache<int, int>>());
    laws::check(laws::cache_thrift<gdsf_cache<int, int>>());
}

TEST_CASE("gdsf_cache gives up the lowest priority") {
    laws::check(laws::gdsf<gdsf_cache>());
}

TEST_CASE("gdsf_cache gives up the lowest priority at length") {
    tests::check_at_length<gdsf_cache>(laws::gdsf_policy);
}

TEST_CASE("gdsf_cache does what all caches do") {
    tests::check_what_all_caches_share<gdsf_cache>();
}

TEST_CASE("gdsf_cache may miss more with more room") {
    const tests::keys asked{3, 2, 2, 3, 4, 1, 4, 2};
    CHECK(tests::misses<gdsf_cache>(2, asked) == 5);
    CHECK(tests::misses<gdsf_cache>(3, asked) == 6);
}

// As lfu_cache does not.
TEST_CASE("gdsf_cache gives old favourites up in time") {
    gdsf_cache<int, int> cache(2);
    for (int i = 0; i < 50; ++i)
        if (!cache.get(-1)) cache.put(-1, 0);
    int survived = 0;
    for (; cache.contains(-1) && survived < 1000; ++survived)
        cache.put(survived, 0);
    CHECK(survived == 51);
}

// -------------------------------------------------------------------- weights

namespace {

struct by_value {
    double operator()(int, int value) const { return 1 + value % 7; }
};
template <class Weigher>
using weighed = gdsf_cache<int, int, std::hash<int>, std::equal_to<>, Weigher>;
using weighted = weighed<by_value>;

// Entries in order of last use.
struct plain_weighted {
    struct item {
        int key, value, count;
        double priority;
    };
    std::size_t capacity;
    std::vector<item> all{};
    double age = 0;

    auto find(int key) {
        return std::find_if(all.begin(), all.end(),
                            [key](const item& it) { return it.key == key; });
    }
    bool use(int key) {
        const auto at = find(key);
        if (at == all.end()) return false;
        at->priority = age + ++at->count / by_value()(key, at->value);
        std::rotate(at, at + 1, all.end());
        return true;
    }
    int put(int key, int value) {  // gives the victim, or -1
        int victim = -1;
        const auto at = find(key);
        if (at != all.end()) {
            at->value = value;
        } else {
            if (all.size() == capacity) victim = evict();
            all.push_back({key, value, 0, 0});
        }
        use(key);
        return victim;
    }
    int evict() {
        const auto at = std::min_element(all.begin(), all.end(),
                                         [](const item& a, const item& b) {
                                             return a.priority < b.priority;
                                         });
        const int victim = at->key;
        age = at->priority;
        all.erase(at);
        return victim;
    }
};

}  // namespace

TEST_CASE("gdsf_cache weighs what is put, and again when it is replaced") {
    for (const std::size_t capacity :
         std::vector<std::size_t>{1, 2, 3, 8, 20}) {
        weighted cache(capacity);
        plain_weighted model{capacity};
        std::mt19937 random(1);
        const auto draw = [&](std::size_t n) {
            return static_cast<int>(random() % n);
        };
        for (int i = 0; i < 2000; ++i) {
            const int key = draw(3 * capacity), value = draw(50);
            if (draw(3)) {
                REQUIRE((cache.get(key) != nullptr) == model.use(key));
            } else {
                const auto evicted = cache.put(key, value).evicted;
                REQUIRE((evicted ? evicted->key : -1) == model.put(key, value));
            }
            REQUIRE(cache.invariant());
        }
        for (const int key : tests::keys_in(cache)) CHECK(key == model.evict());
    }
}

TEST_CASE("gdsf_cache gives a heavy entry up for light ones") {
    weighted cache(3);
    cache.put(1, 6), cache.put(2, 0), cache.put(3, 0);
    cache.get(1), cache.get(1);
    CHECK(cache.put(4, 0).evicted->key == 1);
}

TEST_CASE("gdsf_cache refuses a weight that is not positive") {
    struct as_told {
        double operator()(int, int value) const { return value; }
    };
    weighed<as_told> cache(2);
    cache.put(1, 1);
    CHECK(tests::refusal([&] { cache.put(2, 0); }) ==
          "gdsf_cache: weight 0.000000 is not in (0, inf]");
    CHECK(tests::refusal([&] { cache.put(1, -5); }) != "none");
    CHECK(*cache.peek(1) == 1);
    CHECK_FALSE(cache.contains(2));
}

TEST_CASE("a weigher that throws changes nothing") {
    struct thrower {
        double operator()(int, int value) const {
            return value ? 1 : throw std::runtime_error("weightless");
        }
    };
    weighed<thrower> cache(2);
    cache.put(1, 1), cache.put(2, 2);
    CHECK_THROWS_AS(cache.put(3, 0), std::runtime_error);
    CHECK_THROWS_AS(cache.put(1, 0), std::runtime_error);
    CHECK(tests::keys_in(cache) == std::vector<int>{1, 2});
    CHECK(*cache.peek(1) == 1);
    CHECK(cache.invariant());
}

}  // namespace gdsf_cache_test
