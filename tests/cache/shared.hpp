// shared: what the tests of all caches have in common: requests with known
// counts, and what every cache owes its keys, values and callers.
#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/cache/belady.hpp>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "refusal.hpp"

namespace tenet::tests {

// ------------------------------------------------------------------- requests

using keys = std::vector<std::uint64_t>;

// M for a request that misses and puts its key, a point for a hit.
inline std::string requests(auto cache, const keys& asked) {
    std::string seen;
    for (const std::uint64_t key : asked) {
        seen += cache.get(key) ? '.' : 'M';
        if (seen.back() == 'M') cache.put(key, 'x');
    }
    return seen;
}

inline std::size_t misses(auto cache, const keys& asked) {
    const std::string seen = requests(std::move(cache), asked);
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 'M'));
}

// The same of an empty cache of that capacity.
template <template <class...> class Cache>
std::string requests(std::size_t capacity, const keys& asked) {
    return requests(Cache<std::uint64_t, char>(capacity), asked);
}
template <template <class...> class Cache>
std::size_t misses(std::size_t capacity, const keys& asked) {
    return misses(Cache<std::uint64_t, char>(capacity), asked);
}

// A drifting, skewed load with loops and scans in it, drawn by SplitMix64.
inline keys golden(std::uint64_t state, std::uint64_t length) {
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
inline keys unpacked(const std::string& path) {
    keys all;
    FILE* lines = popen(("gzip -dc '" + path + "'").c_str(), "r");
    for (char line[32]; lines && std::fgets(line, sizeof line, lines);)
        all.push_back(std::strtoull(line, nullptr, 10));
    if (lines) pclose(lines);
    return all;
}

// Block requests of a virtual machine; none where they are not at hand.
inline keys real_trace() {
    const char* folder = std::getenv("TENET_TRACES");
    if (folder && *folder) {
        keys all = unpacked(folder + std::string("/cloudphysics.txt.gz"));
        REQUIRE(all.size() == 113'872);
        return all;
    }
    WARN(
        "skipped: TENET_TRACES does not name the folder of "
        "cloudphysics.txt.gz");
    return {};
}

// --------------------------------------------------------------------- counts

inline constexpr std::array<std::size_t, 6> golden_capacities{50,  100,  200,
                                                              500, 1000, 1500};
inline constexpr std::array<std::size_t, 8> real_capacities{
    100, 200, 500, 1000, 2000, 5000, 10000, 20000};

inline const keys by_hand{1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5, 6, 1, 6,
                          2, 7, 8, 1, 2, 9, 3, 1, 4, 2, 6, 1, 5, 3, 2};

// What a table of tests/data/cache says last of a policy and a capacity.
inline std::map<std::pair<std::string, std::size_t>, std::string> published(
    const std::string& table) {
    std::map<std::pair<std::string, std::size_t>, std::string> all;
    std::ifstream rows(TENET_TEST_DATA "/cache/" + table + ".csv");
    std::string row;
    for (std::getline(rows, row); std::getline(rows, row);) {
        const std::size_t comma = row.find(',');
        all[{row.substr(0, comma), std::stoul(row.substr(comma + 1))}] =
            row.substr(row.rfind(',') + 1);
    }
    REQUIRE_FALSE(all.empty());
    return all;
}
inline std::size_t published_misses(const std::string& table,
                                    const std::string& policy,
                                    std::size_t capacity) {
    return std::stoul(published(table).at({policy, capacity}));
}

// Sleator and Tarjan: at most c/(c-h+1) times what the optimum of h misses.
template <template <class...> class Cache>
void check_competitive() {
    const keys asked = golden(7, 12'000);
    const std::size_t c = 300, count = misses<Cache>(c, asked);
    for (const std::size_t h : {1U, 50U, 150U, 250U, 300U}) {
        INFO("against an optimum of " << h);
        CHECK((count - h) * (c - h + 1) <= c * belady(asked, h).misses);
    }
}

// Two requests for each of so many hot keys, then a scan: how many are left.
template <template <class...> class Cache>
std::size_t left_after_scan(std::size_t capacity, std::size_t hot) {
    Cache<std::size_t, char> cache(capacity);
    for (std::size_t i = 0; i < 2 * hot; ++i)
        if (!cache.get(i / 2)) cache.put(i / 2, 'x');
    for (std::size_t i = 0; i < 10 * capacity; ++i) cache.put(1000 + i, 'x');
    std::size_t left = 0;
    for (std::size_t i = 0; i < hot; ++i) left += cache.contains(i);
    return left;
}

// ------------------------------------------------------------ keys and values

template <class Policy, class... T>
constexpr Policy policy_of(const policy_cache<Policy, T...>&);
template <class Cache>
using policy_in = decltype(policy_of(std::declval<Cache>()));

struct number_hash {
    std::size_t operator()(const auto& key) const {
        return std::hash<int>()(laws::number_in(key));
    }
};

template <template <class...> class Cache>
void check_what_can_only_be_moved() {
    constexpr bool copies_keys = policy_in<Cache<int, int>>::remembers;
    using key = std::conditional_t<copies_keys, int, laws::move_only>;
    using cache = Cache<key, laws::move_only, number_hash>;
    STATIC_REQUIRE(!std::copy_constructible<cache>);
    STATIC_REQUIRE(std::movable<cache>);
    const auto number = [](const auto& it) { return laws::number_in(it); };
    cache some(2);
    for (int i = 0; i < 9; ++i) some.put(i, 10 * i);
    int victim = number(some.next_victim()->key);
    CHECK(number(some.put(9, 90).evicted->value) == 10 * victim);
    CHECK(number(*some.erase(key(9))) == 90);
    some.put(10, 100);
    victim = number(some.next_victim()->key);
    const auto evicted = some.set_capacity(1);
    REQUIRE(evicted.size() == 1);
    CHECK(number(evicted[0].key) == victim);
    CHECK(number(evicted[0].value) == 10 * victim);
    const auto moved = std::move(some);
    const int left = number(moved.begin()->key);
    CHECK(number(*moved.peek(key(left))) == 10 * left);
}

template <template <class...> class Cache>
void check_values_without_default_or_overaligned() {
    using cache = Cache<int, laws::no_default>;
    cache some(2);
    CHECK(some.put(1, 10).outcome == cache::put_outcome::inserted);
    CHECK(some.get(1)->number == 10);
    Cache<int, laws::over_aligned> aligned(20);
    for (int i = 0; i < 40; ++i) aligned.put(i, i);
    CHECK(aligned.size() == 20);
    for (const auto& entry : aligned)
        CHECK(reinterpret_cast<std::uintptr_t>(&entry.value) % 64 == 0);
}

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

struct heavy_hash {
    std::size_t operator()(const heavy_key& key) const {
        return std::hash<std::string>()(key.text);
    }
};

// Other types are looked up as they are, or converted, and then only once.
template <template <class...> class Cache>
void check_lookup_of_other_types() {
    Cache<std::string, int, text_hash> cache(2);
    cache.put("one", 1);
    const std::string_view one = "one";
    CHECK(*cache.get(one) == 1);
    CHECK(*cache.peek("one") == 1);
    CHECK(cache.contains(one));
    CHECK(cache.erase(one) == 1);
    CHECK_FALSE(cache.contains("one"));

    Cache<std::string, int> converting(2);
    converting.put("one", 1);
    CHECK(*converting.get("one") == 1);
    CHECK(converting.erase("one") == 1);

    Cache<heavy_key, int, heavy_hash> counted(2);
    counted.put("one", 1);
    counted.put("two", 2);
    heavy_key::made = 0;
    CHECK(*counted.get("two") == 2);
    CHECK(heavy_key::made == 1);
}

struct same_size {
    bool operator()(const auto& a, const auto& b) const {
        return a.size() == b.size();
    }
};
struct size_hash {
    std::size_t operator()(const auto& key) const { return key.size(); }
};

template <template <class...> class Cache>
void check_that_keys_are_replaced() {
    using cache = Cache<std::string, int, size_hash, same_size>;
    cache some(2);
    some.put("abc", 1);
    CHECK(some.put("xyz", 2).outcome == cache::put_outcome::replaced);
    CHECK(some.begin()->key == "xyz");
    CHECK(some.size() == 1);
}

struct one_chain {
    std::size_t operator()(int) const { return 42; }
};

// ------------------------------------------------------- capacity and memory

template <template <class...> class Cache>
void check_refused_capacities() {
    using cache = Cache<int, int>;
    const std::string name = policy_in<cache>::name;
    CHECK(refusal([] { cache(0); }) ==
          name + ": capacity 0 is not in 1..2000000000");
    CHECK(refusal([] { cache(2'000'000'001); }) ==
          name + ": capacity 2000000001 is not in 1..2000000000");
    cache some(3);
    some.put(1, 1);
    CHECK(refusal([&] { some.set_capacity(0); }) != "none");
    CHECK(some.capacity() == 3);
    CHECK(some.contains(1));
}

// Memory is taken for what there is, not for what there may be.
template <template <class...> class Cache>
void check_memory() {
    const std::size_t before = laws::engine::bytes_taken();
    Cache<int, int> cache(2'000'000'000);
    for (int i = 0; i < 1000; ++i) cache.put(i, i);
    CHECK(cache.size() == 1000);
    CHECK(laws::engine::bytes_taken() - before < 1'000'000);
    CHECK(cache.set_capacity(10).size() == 990);
    CHECK(cache.size() == 10);
    if (!laws::engine::counts_blocks()) return;
    cache.clear();
    const std::size_t empty = laws::engine::blocks_alive();
    for (int i = 0; i < 100; ++i) cache.put(i, i), cache.get(i);
    CHECK(laws::engine::blocks_alive() > empty);
    cache.clear();
    CHECK(laws::engine::blocks_alive() == empty);
}

// ------------------------------------------------- what stays, what moves away

// Whoever was there before and is there after an act is where it was, unless
// it was replaced.
void check_stays(auto& cache, int replaced, auto act) {
    std::vector<std::pair<int, const int*>> before;
    for (const auto& it : cache) before.emplace_back(it.key, &it.value);
    act();
    std::size_t stayed = 0;
    for (const auto& [key, at] : before) {
        if (key == replaced || !cache.contains(key)) continue;
        CHECK(cache.peek(key) == at);
        ++stayed;
    }
    CHECK(stayed >= 2);
}

// Pointers hold once there were as many entries and ghosts as there can be.
template <template <class...> class Cache>
void check_pointers() {
    Cache<int, int> cache(4);
    for (int i = 0; i < 40; ++i) cache.put(i, i), cache.get(i - i % 3);
    for (int i = 40; i < 50; ++i) {
        check_stays(cache, i, [&] { cache.put(i, i), cache.get(i); });
        check_stays(cache, i, [&] { cache.put(i, -i); });
    }
    check_stays(cache, -1, [&] { cache.erase(49); });
    check_stays(cache, -1, [&] { cache.put(50, 50); });
    check_stays(cache, -1, [&] { cache.set_capacity(2); });
    check_stays(cache, -1, [&] { cache.set_capacity(6); });
    cache.put(51, 51);
    int* latest = cache.get(51);
    REQUIRE(latest);
    *latest = 52;
    CHECK(*cache.peek(51) == 52);
}

// The same where keys may throw when they are copied, and values cannot be.
template <template <class...> class Cache>
void check_pointers_beside_texts() {
    Cache<std::string, std::vector<std::unique_ptr<int>>> cache(4);
    for (const char* key : {"a", "b", "c", "d"}) cache.put(key, {});
    std::vector<std::string> order;
    for (const auto& it : cache) order.push_back(it.key);
    const auto* last = cache.peek(order.back());
    const auto evicted = cache.set_capacity(3);
    REQUIRE(evicted.size() == 1);
    CHECK(evicted[0].key == order[0]);
    CHECK(cache.peek(order.back()) == last);
    CHECK(cache.drain().size() == 3);
    CHECK(cache.statistics().evictions == 1);
    CHECK(cache.statistics().erasures == 3);
}

// What can fail has been done before the first hit, however many have been put
// and however often each of them is hit.
template <template <class...> class Cache>
void check_that_hits_take_no_memory() {
    if (!laws::engine::counts_blocks()) return;
    for (int count = 1; count <= 30; ++count) {
        Cache<int, int> cache(20);
        for (int i = 0; i < count; ++i) cache.put(i, i);
        auto copy = cache;
        const std::size_t before = laws::engine::blocks_taken();
        for (auto* it : {&cache, &copy})
            for (int key = 0; key < count; ++key)
                for (int hits = 0; hits <= 2 * key; ++hits) it->get(key);
        CHECK(laws::engine::blocks_taken() == before);
        CHECK(copy.invariant());
    }
}

// Lambdas with captures can be copied, but not assigned.
template <template <class...> class Cache>
void check_hashes_that_cannot_be_assigned() {
    const auto hash = [salt = std::size_t{42}](const std::string& key) {
        return key.size() ^ salt;
    };
    using cache = Cache<std::string, int, decltype(hash)>;
    STATIC_REQUIRE(std::is_copy_constructible_v<cache>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<cache>);
    cache some(3, hash);
    some.put("a", 1), some.put("bb", 2), some.put("ccc", 3);
    cache copy = some;
    CHECK(copy.set_capacity(1).size() == 2);
    CHECK(some.get("bb"));
}

struct pair_hash {
    std::size_t operator()(const std::pair<int, int>& key) const {
        return static_cast<std::size_t>(key.first * 31 + key.second);
    }
};

template <template <class...> class Cache>
void check_keys_in_braces() {
    Cache<std::pair<int, int>, int, pair_hash> cache(2);
    cache.put({1, 2}, 3);
    CHECK(cache.contains({1, 2}));
    CHECK(*cache.get({1, 2}) == 3);
    CHECK(*cache.peek({1, 2}) == 3);
    CHECK(cache.erase({1, 2}) == 3);
    CHECK_FALSE(cache.extract({1, 2}));
}

std::vector<int> keys_in(const auto& cache) {
    std::vector<int> all;
    for (const auto& it : cache) all.push_back(it.key);
    return all;
}

template <template <class...> class Cache>
void check_copies_and_moves() {
    Cache<int, std::string> cache(2);
    cache.put(1, "one");
    cache.put(2, "two");
    cache.get(1);
    const auto copy = cache;
    CHECK(keys_in(copy) == keys_in(cache));
    CHECK(copy.statistics().hits == 1);
    auto moved = std::move(cache);
    CHECK(keys_in(moved) == keys_in(copy));
    CHECK(cache.empty());
    CHECK(cache.begin() == cache.end());
    CHECK(cache.capacity() == 2);
    CHECK(cache.statistics().insertions == 2);
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.invariant());
    for (const int i : {3, 4, 5}) cache.put(i, "more");
    CHECK(cache.size() == 2);
    CHECK(*cache.peek(5) == "more");
    std::swap(cache, moved);
    CHECK(cache.contains(1));
    CHECK(moved.contains(5));
    auto& self = cache;
    cache = self;
    CHECK(*cache.peek(1) == "one");
    CHECK(copy.size() == 2);
    cache = std::move(self);  // may have lost all, and goes on
    cache.put(6, "six");
    CHECK(*cache.peek(6) == "six");
    CHECK(cache.invariant());
}

template <template <class...> class Cache>
void check_that_what_was_moved_from_starts_anew() {
    Cache<int, int> cache(10);
    for (int i = 0; i < 10; ++i) cache.put(i, i), cache.get(i);
    const auto moved = std::move(cache);
    CHECK(cache.set_capacity(3).empty());
    for (int i = 0; i < 5; ++i) cache.put(i, i);
    CHECK(cache.size() == 3);
    CHECK(cache.invariant());
}

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

template <template <class...> class Cache>
void check_assignment_that_throws() {
    Cache<int, grenade> cache(2), other(3);
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

template <template <class...> class Cache>
void check_iterators() {
    Cache<int, char> cache(3);
    STATIC_REQUIRE(std::forward_iterator<decltype(cache.begin())>);
    CHECK(cache.begin() == cache.end());
    CHECK_FALSE(cache.next_victim());
    for (const int i : {1, 2, 3}) cache.put(i, 'a');
    const std::vector<int> order = keys_in(cache);
    REQUIRE(order.size() == 3);
    auto i = cache.begin();
    CHECK(i == cache.begin());
    CHECK(i++->key == order[0]);
    CHECK_FALSE(i == cache.begin());
    CHECK(i->key == order[1]);
    CHECK((++i)->key == order[2]);
    CHECK((*i).value == 'a');
    CHECK(++i == cache.end());
}

template <template <class...> class Cache>
void check_what_all_caches_share() {
    check_what_can_only_be_moved<Cache>();
    check_values_without_default_or_overaligned<Cache>();
    check_lookup_of_other_types<Cache>();
    check_that_keys_are_replaced<Cache>();
    check_refused_capacities<Cache>();
    check_memory<Cache>();
    check_pointers<Cache>();
    check_pointers_beside_texts<Cache>();
    check_that_hits_take_no_memory<Cache>();
    check_hashes_that_cannot_be_assigned<Cache>();
    check_keys_in_braces<Cache>();
    check_copies_and_moves<Cache>();
    check_that_what_was_moved_from_starts_anew<Cache>();
    check_assignment_that_throws<Cache>();
    check_iterators<Cache>();
    laws::check(laws::cache<Cache<int, int, one_chain>>());
}

}  // namespace tenet::tests
