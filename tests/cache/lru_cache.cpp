// lru_cache: its laws, its counts, and what only it promises.
#include <tenet/cache/lru_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>
#include <tenet/laws/cache.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/least_recently_used.hpp>

using namespace tenet;

TEST_CASE("lru_cache is a cache") {
    laws::check(laws::cache<lru_cache<int, int>>());
    laws::check(laws::cache_cost<lru_cache<laws::metered, laws::metered>>());
    laws::check(laws::cache_thrift<lru_cache<int, int>>());
}

// The exact model sees more of what a fault leaves behind than the suite cache.
TEST_CASE("lru_cache gives up the least recently used") {
    laws::check(laws::least_recently_used<lru_cache<int, int>>());
    laws::check(laws::least_recently_used_faults<
                lru_cache<laws::fragile, laws::fragile>>());
}

// --------------------------------------------------------------------- counts

namespace {

using keys = std::vector<std::uint64_t>;

std::string requests(std::size_t capacity, const keys& asked) {
    lru_cache<std::uint64_t, char> cache(capacity);
    std::string seen;
    for (const std::uint64_t key : asked) {
        seen += cache.get(key) ? '.' : 'M';
        if (seen.back() == 'M') cache.put(key, 'x');
    }
    return seen;
}

std::size_t misses(std::size_t capacity, const keys& asked) {
    const std::string seen = requests(capacity, asked);
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 'M'));
}

// A drifting, skewed load with loops and scans in it, drawn by SplitMix64.
keys golden(std::uint64_t state, std::uint64_t length) {
    const auto draw = [&state] {
        std::uint64_t z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    };
    keys all;
    for (std::uint64_t t = 0; t < length; ++t) {
        const std::uint64_t a = draw() % 2000, b = draw() % 2000;
        if (t % 10000 < 8000)
            all.push_back(a * b / 2000 + 50 * (t / 10000));
        else if (t % 10000 < 9000)
            all.push_back(1'000'000 + t % 400);
        else
            all.push_back(2'000'000 + t);
    }
    return all;
}

// The keys of a file, one a line, or none if it cannot be read.
keys unpacked(const std::string& path) {
    keys all;
    FILE* lines = popen(("gzip -dc '" + path + "'").c_str(), "r");
    for (char line[32]; lines && std::fgets(line, sizeof line, lines);)
        all.push_back(std::strtoull(line, nullptr, 10));
    if (lines) pclose(lines);
    return all;
}

}  // namespace

TEST_CASE("lru_cache hits and misses as counted by hand") {
    const keys asked{1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5, 6, 1, 6,
                     2, 7, 8, 1, 2, 9, 3, 1, 4, 2, 6, 1, 5, 3, 2};
    CHECK(requests(4, asked) == "MMMM..M..MMMMM.MMMM.MM.MMM.MMM");
    CHECK(requests(5, asked) == "MMMM..M.....MM.MMM..MM.M.M.MM.");
}

// The counts are those of two programs written separately, and of libCacheSim's
// cachesim at commit aa0fc40.
TEST_CASE("lru_cache misses as often as other simulators count") {
    const keys asked = golden(42, 100'000);
    CHECK(asked[0] == 205);
    CHECK(asked[99'999] == 2'099'999);
    const std::map<std::size_t, std::size_t> expected{
        {50, 96064},  {100, 92269},  {200, 84932},
        {500, 60156}, {1000, 38918}, {1500, 30178}};
    for (const auto& [capacity, count] : expected) {
        INFO("capacity " << capacity);
        CHECK(misses(capacity, asked) == count);
    }
}

TEST_CASE("lru_cache misses as often on a real trace") {
    const char* folder = std::getenv("TENET_TRACES");
    if (!folder) {
        WARN(
            "skipped: TENET_TRACES does not name the folder of "
            "cloudphysics.txt.gz");
        return;
    }
    const keys asked = unpacked(folder + std::string("/cloudphysics.txt.gz"));
    REQUIRE(asked.size() == 113'872);
    const std::map<std::size_t, std::size_t> expected{
        {100, 100215}, {200, 97074},  {500, 95398},   {1000, 94823},
        {2000, 94189}, {5000, 91527}, {10000, 79438}, {20000, 72053}};
    for (const auto& [capacity, count] : expected) {
        INFO("capacity " << capacity);
        CHECK(misses(capacity, asked) == count);
    }
}

// Mattson: what is asked again after d other keys hits iff the capacity is
// greater than d. So more room never misses more.
TEST_CASE("lru_cache hits by stack distance") {
    const keys asked = golden(7, 2000);
    std::vector<std::size_t> hits(401);
    keys stack;  // the latest first
    for (const std::uint64_t key : asked) {
        auto at = std::find(stack.begin(), stack.end(), key);
        const auto distance = static_cast<std::size_t>(at - stack.begin());
        if (at != stack.end())
            for (std::size_t c = distance + 1; c < hits.size(); ++c) ++hits[c];
        else
            at = stack.insert(at, key);
        std::rotate(stack.begin(), at, at + 1);
    }
    for (std::size_t c = 1; c < hits.size(); c += 7)
        CHECK(asked.size() - misses(c, asked) == hits[c]);
}

// ------------------------------------------------------------ keys and values

TEST_CASE("lru_cache holds what can only be moved") {
    lru_cache<laws::move_only, laws::move_only, decltype([](const auto& key) {
                  return std::hash<int>()(key.number());
              })>
        cache(2);
    STATIC_REQUIRE(!std::copy_constructible<decltype(cache)>);
    STATIC_REQUIRE(std::movable<decltype(cache)>);
    for (int i = 0; i < 9; ++i) cache.put(i, 10 * i);
    CHECK(cache.put(9, 90).evicted->value.number() == 70);
    CHECK(cache.erase(laws::move_only(8))->number() == 80);
    cache.put(10, 100);
    const auto evicted = cache.set_capacity(1);
    REQUIRE(evicted.size() == 1);
    CHECK(evicted[0].value.number() == 90);
    const auto moved = std::move(cache);
    CHECK(moved.peek(laws::move_only(10))->number() == 100);
}

TEST_CASE("lru_cache needs no default constructor and keeps alignment") {
    lru_cache<int, laws::no_default> cache(2);
    CHECK(cache.put(1, 10).outcome ==
          lru_cache<int, laws::no_default>::put_outcome::inserted);
    CHECK(cache.get(1)->number == 10);
    lru_cache<int, laws::over_aligned> aligned(20);
    for (int i = 0; i < 40; ++i) aligned.put(i, i);
    for (const auto& entry : aligned)
        CHECK(reinterpret_cast<std::uintptr_t>(&entry.value) % 64 == 0);
}

namespace {

struct text_hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

// Made of a text, and counted.
struct heavy_key {
    heavy_key(const char* from) : text(from) { ++made; }
    bool operator==(const heavy_key&) const = default;
    std::string text;
    static inline int made = 0;
};

}  // namespace

TEST_CASE("lru_cache looks other types up as they are, or converts them") {
    lru_cache<std::string, int, text_hash> cache(2);
    cache.put("one", 1);
    const std::string_view one = "one";
    CHECK(*cache.get(one) == 1);
    CHECK(*cache.peek("one") == 1);
    CHECK(cache.contains(one));
    CHECK(cache.erase(one) == 1);
    CHECK_FALSE(cache.contains("one"));

    lru_cache<std::string, int> converting(2);
    converting.put("one", 1);
    CHECK(*converting.get("one") == 1);
    CHECK(converting.erase("one") == 1);

    lru_cache<heavy_key, int, decltype([](const heavy_key& key) {
                  return std::hash<std::string>()(key.text);
              })>
        counted(2);
    counted.put("one", 1);
    counted.put("two", 2);
    heavy_key::made = 0;
    CHECK(*counted.get("two") == 2);
    CHECK(heavy_key::made == 1);
}

TEST_CASE("lru_cache works where every key shares a chain") {
    using hostile =
        lru_cache<int, int, decltype([](int) { return std::size_t{42}; })>;
    laws::check(laws::least_recently_used<hostile>());
}

TEST_CASE("lru_cache spreads keys that differ in their high bits alone") {
    using cache = lru_cache<std::uint64_t, int, std::hash<std::uint64_t>,
                            decltype([](std::uint64_t a, std::uint64_t b) {
                                ++laws::meter::now().comparisons;
                                return a == b;
                            })>;
    for (const int shift : {0, 8, 20, 40, 53}) {
        cache some(1000);
        laws::meter::reset();
        for (std::uint64_t i = 0; i < 1000; ++i) some.put(i << shift, 0);
        for (std::uint64_t i = 0; i < 1000; ++i) some.get(i << shift);
        INFO("shifted by " << shift);
        CHECK(laws::meter::now().comparisons < 2 * 1000);
    }
}

// ------------------------------------------------------------------- capacity

TEST_CASE("lru_cache refuses capacities that it cannot have") {
    const auto refusal = [](auto act) -> std::string {
        try {
            act();
        } catch (const std::invalid_argument& e) {
            return e.what();
        }
        return "none";
    };
    using cache = lru_cache<int, int>;
    CHECK(refusal([] { cache(0); }) ==
          "lru_cache: capacity 0 is not in 1..4294967294");
    CHECK(refusal([] { cache(0xFFFF'FFFF); }) ==
          "lru_cache: capacity 4294967295 is not in 1..4294967294");
    cache some(3);
    some.put(1, 1);
    CHECK(refusal([&] { some.set_capacity(0); }) != "none");
    CHECK(some.capacity() == 3);
    CHECK(some.contains(1));
}

TEST_CASE("lru_cache takes memory for what it holds, not for what it may") {
    lru_cache<int, int> cache(0xFFFF'FFFE);
    for (int i = 0; i < 1000; ++i) cache.put(i, i);
    CHECK(cache.size() == 1000);
    CHECK(cache.set_capacity(10).size() == 990);
    CHECK(cache.begin()->key == 990);
}

TEST_CASE("lru_cache gives memory back when it shrinks and when cleared") {
    if (!laws::engine::counts_blocks()) return;
    const std::size_t before = laws::engine::blocks_alive();
    lru_cache<int, int> cache(100);
    CHECK(laws::engine::blocks_alive() == before);
    for (int i = 0; i < 100; ++i) cache.put(i, i);
    cache.clear();
    CHECK(laws::engine::blocks_alive() == before);
}

// ------------------------------------------------- what stays, what moves away

TEST_CASE("pointers hold until the entry leaves or the slab grows") {
    lru_cache<int, int> cache(4);
    for (int i = 0; i < 5; ++i) cache.put(i, i);  // full: it grows no more
    int* four = cache.get(4);
    for (int i = 5; i < 8; ++i) cache.put(i, i), cache.get(4);
    cache.erase(7), cache.put(9, 9);
    cache.set_capacity(4), cache.set_capacity(6);
    CHECK(cache.get(4) == four);
    *four = 44;
    CHECK(*cache.peek(4) == 44);
}

TEST_CASE("lru_cache copies, moves and swaps") {
    lru_cache<int, std::string> cache(2);
    cache.put(1, "one");
    cache.put(2, "two");
    cache.get(1);
    const auto copy = cache;
    CHECK(copy.begin()->key == 2);
    CHECK(copy.statistics().hits == 1);
    auto moved = std::move(cache);
    CHECK(moved.size() == 2);
    CHECK(cache.empty());
    CHECK(cache.size() == 0);
    CHECK(cache.begin() == cache.end());
    CHECK(cache.capacity() == 2);
    CHECK(cache.statistics().insertions == 2);
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.invariant());
    cache.put(3, "three");
    CHECK(*cache.peek(3) == "three");
    std::swap(cache, moved);
    CHECK(cache.contains(1));
    CHECK(moved.contains(3));
    auto& self = cache;
    cache = self;
    CHECK(*cache.peek(1) == "one");
    CHECK(copy.size() == 2);
}

namespace {

// Throws when it is copied and told to.
struct grenade {
    static inline bool armed = false;
    grenade(int x) : number(x) {}
    grenade(const grenade& other) : number(other.number) {
        if (armed) throw std::runtime_error("copied");
    }
    grenade& operator=(const grenade&) = default;
    int number;
};

}  // namespace

TEST_CASE("an assignment that throws changes nothing") {
    lru_cache<int, grenade> cache(2), other(3);
    cache.put(1, 10);
    other.put(2, 20);
    grenade::armed = true;
    CHECK_THROWS_AS(cache = other, std::runtime_error);
    grenade::armed = false;
    CHECK(cache.capacity() == 2);
    CHECK(cache.peek(1)->number == 10);
    CHECK_FALSE(cache.contains(2));
    CHECK(cache.invariant());
}

TEST_CASE("lru_cache replaces the key as well") {
    using cache =
        lru_cache<std::string, int,
                  decltype([](const auto& key) { return key.size(); }),
                  decltype([](const auto& a, const auto& b) {
                      return a.size() == b.size();
                  })>;
    cache some(2);
    some.put("abc", 1);
    CHECK(some.put("xyz", 2).outcome == cache::put_outcome::replaced);
    CHECK(some.begin()->key == "xyz");
    CHECK(some.size() == 1);
}

TEST_CASE("lru_cache's iterators are forward iterators, next victim first") {
    lru_cache<int, char> cache(3);
    STATIC_REQUIRE(std::forward_iterator<decltype(cache.begin())>);
    for (const int i : {1, 2, 3}) cache.put(i, 'a');
    cache.get(1);
    auto i = cache.begin();
    CHECK(i++->key == 2);
    CHECK(i->key == 3);
    CHECK((++i)->key == 1);
    CHECK(++i == cache.end());
}
