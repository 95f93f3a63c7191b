// shared: what the tests of all caches have in common: requests with known
// counts, and what every cache owes its keys, values and callers.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/cache/belady.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "../refusal.hpp"

namespace tenet::tests {

// ------------------------------------------------------------------- requests

using keys = std::vector<std::uint64_t>;

// M for a request that misses and puts its key, a point for a hit.
template <class Key = int>
std::string requests(auto cache, const keys& asked) {
    std::string seen;
    for (const std::uint64_t key : asked) {
        seen += cache.get(static_cast<Key>(key)) ? '.' : 'M';
        if (seen.back() == 'M') cache.put(static_cast<Key>(key), 1);
    }
    return seen;
}

// Of an empty cache of that capacity.
template <template <class...> class Cache, class Key = int>
std::string requests(std::size_t capacity, const keys& asked) {
    return requests<Key>(Cache<Key, int>(capacity), asked);
}
template <template <class...> class Cache, class Key = int>
std::size_t misses(std::size_t capacity, const keys& asked) {
    const std::string seen = requests<Cache, Key>(capacity, asked);
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 'M'));
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
    Cache<int, int> cache(capacity);
    for (std::size_t i = 0; i < 2 * hot; ++i) {
        const int key = static_cast<int>(i / 2);
        if (!cache.get(key)) cache.put(key, 1);
    }
    for (std::size_t i = 0; i < 10 * capacity; ++i)
        cache.put(1000 + static_cast<int>(i), 1);
    std::size_t left = 0;
    for (std::size_t i = 0; i < hot; ++i)
        left += cache.contains(static_cast<int>(i));
    return left;
}

// ------------------------------------------------------------ keys and values

template <class Policy, class... T>
std::string name_of(const policy_cache<Policy, T...>&) {
    return Policy::name;
}
template <class... T>
std::string name_of(const lru_cache<T...>&) {
    return "lru_cache";
}

// What a key can be looked up by; no key can be made of it.
struct sought {
    int number;
};

struct number_hash {
    using is_transparent = void;
    std::size_t operator()(const auto& key) const {
        return std::hash<int>()(laws::number_in(key));
    }
};
struct same_number {
    bool operator()(const auto& a, const auto& b) const {
        return laws::number_in(a) == laws::number_in(b);
    }
};

template <template <class...> class Cache>
using of_moved =
    Cache<laws::move_only, laws::move_only, number_hash, same_number>;

template <template <class...> class Cache>
void check_what_can_only_be_moved() {
    using cache = of_moved<Cache>;
    STATIC_REQUIRE(!std::copy_constructible<cache>);
    STATIC_REQUIRE(std::move_constructible<cache>);
    cache some(2);
    for (int i = 0; i < 9; ++i) some.put(i, 10 * i);
    const auto gone = some.put(9, 90).evicted;
    CHECK(gone->value.number() == 10 * gone->key.number());
    CHECK(some.erase(sought{9})->value.number() == 90);
    some.put(10, 100);
    const auto evicted = some.set_capacity(1);
    REQUIRE(evicted.size() == 1);
    CHECK(evicted[0].value.number() == 10 * evicted[0].key.number());
    auto moved = std::move(some);
    const auto last = moved.evict();
    CHECK(last->value.number() == 10 * last->key.number());
    CHECK(moved.empty());
}

template <template <class...> class Cache>
void check_transparent_lookup() {
    of_moved<Cache> cache(2);
    cache.put(1, 10);
    CHECK(cache.get(sought{1})->number() == 10);
    CHECK(cache.peek(sought{1})->number() == 10);
    CHECK(cache.contains(sought{1}));
    CHECK(cache.erase(sought{1})->value.number() == 10);
    CHECK_FALSE(cache.contains(sought{1}));
    Cache<std::string, int> texts(2);
    texts.put("one", 1);
    CHECK(*texts.get("one") == 1);
    CHECK(texts.contains("one"));
    CHECK(texts.erase("one")->value == 1);
}

template <template <class...> class Cache>
void check_pointers_to_what_can_only_be_moved() {
    of_moved<Cache> cache(4);
    std::map<int, const laws::move_only*> places;
    for (int i = 1; i <= 4; ++i) cache.put(i, i);
    for (int i = 1; i <= 4; ++i) places[i] = cache.peek(sought{i});
    const auto evicted = cache.set_capacity(3);
    REQUIRE(evicted.size() == 1);
    places.erase(evicted[0].key.number());
    for (const auto& [key, at] : places) CHECK(cache.peek(sought{key}) == at);
}

// Two of them are equal if their numbers are, whatever the text.
struct labelled {
    int number;
    std::string label{};
};

// Every key in one chain. A lambda with captures can be copied, not assigned.
inline auto one_chain() {
    return [hash = std::size_t{42}](const labelled&) { return hash; };
}
struct same_labelled_number {
    bool operator()(const labelled& a, const labelled& b) const {
        return a.number == b.number;
    }
};
template <template <class...> class Cache>
using chained =
    Cache<labelled, int, decltype(one_chain()), same_labelled_number>;

template <template <class...> class Cache>
void check_that_keys_are_replaced() {
    chained<Cache> cache(2, one_chain());
    cache.put({1, "first"}, 1);
    const auto put = cache.put({1, "second"}, 2);
    CHECK(put.replaced->key.label == "first");
    CHECK(put.replaced->value == 1);
    CHECK_FALSE(put.evicted);
    CHECK(cache.size() == 1);
    CHECK(cache.erase(labelled{1})->key.label == "second");
}

template <template <class...> class Cache>
void check_hashes_that_cannot_be_assigned() {
    chained<Cache> some(3, one_chain());
    for (int i = 0; i < 3; ++i) some.put({i}, i);
    auto copy = some;
    CHECK(copy.set_capacity(1).size() == 2);
    CHECK(some.get(labelled{1}));
}

// What is found is what was put last, and what is not held is not found.
bool tells_the_truth(const auto& cache, const std::vector<int>& latest) {
    std::vector<bool> held(latest.size());
    bool truth = true;
    cache.for_each([&](const auto& it) {
        const auto i = static_cast<std::size_t>(it.key.number);
        truth = truth && !held[i] && it.value == latest[i];
        held[i] = true;
    });
    for (std::size_t i = 0; i < latest.size(); ++i) {
        const int* found = cache.peek(labelled{static_cast<int>(i)});
        if ((found != nullptr) != held[i] || (found && *found != latest[i]))
            return false;
    }
    return truth && cache.invariant();
}

template <template <class...> class Cache>
void check_that_keys_may_collide() {
    chained<Cache> cache(8, one_chain());
    std::vector<int> latest(24);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        const int key = static_cast<int>(random() % latest.size());
        if (!cache.get(labelled{key}) || i % 3 == 0)
            cache.put({key}, latest[static_cast<std::size_t>(key)] = i);
        if (i % 7 == 0) cache.erase(labelled{static_cast<int>(random() % 24)});
        if (i % 50 == 0) cache.set_capacity(4 + random() % 8);
        REQUIRE(tells_the_truth(cache, latest));
    }
    REQUIRE(tells_the_truth(chained<Cache>(cache), latest));
    std::size_t count = cache.size();
    CHECK(count >= 4);
    for (; cache.evict(); --count) REQUIRE(tells_the_truth(cache, latest));
    CHECK(count == 0);
}

// ------------------------------------------------------- capacity and memory

template <template <class...> class Cache>
void check_refused_capacities() {
    using cache = Cache<int, int>;
    const std::string name = name_of(cache(1));
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

std::map<int, const int*> places_in(const auto& cache) {
    std::map<int, const int*> all;
    cache.for_each([&](const auto& it) { all[it.key] = &it.value; });
    return all;
}

// What was there before and is there now is where it was, unless it was
// replaced.
inline void check_stayed(const std::map<int, const int*>& before,
                         const std::map<int, const int*>& now,
                         int replaced = -1) {
    std::size_t stayed = 0;
    for (const auto& [key, at] : before) {
        if (key == replaced || !now.contains(key)) continue;
        CHECK(now.at(key) == at);
        ++stayed;
    }
    CHECK(stayed >= 2);
}

// Pointers hold once there were as many entries and ghosts as there can be.
template <template <class...> class Cache>
void check_pointers() {
    Cache<int, int> cache(4);
    for (int i = 0; i < 40; ++i) cache.put(i, i), cache.get(i - i % 3);
    auto before = places_in(cache);
    const auto check = [&](int replaced = -1) {
        check_stayed(before, places_in(cache), replaced);
        before = places_in(cache);
    };
    for (int i = 40; i < 50; ++i) {
        cache.put(i, i), cache.get(i), check();
        cache.put(i, -i), check(i);
    }
    cache.erase(49), check();
    cache.put(50, 50), check();
    cache.set_capacity(2), check();
    cache.set_capacity(6), check();
    cache.put(51, 51);
    int* latest = cache.get(51);
    REQUIRE(latest);
    *latest = 52;
    CHECK(*cache.peek(51) == 52);
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

// In eviction order, as a copy tells.
std::vector<int> keys_in(auto cache) {
    std::vector<int> all;
    while (const auto gone = cache.evict()) all.push_back(gone->key);
    return all;
}

// Has no default constructor, is over-aligned, owns memory, and throws when it
// is copied and told to.
class alignas(64) bulky {
public:
    bulky(int x) : text_(std::to_string(x)) {}
    bulky(const bulky& other) : text_(other.text_) {
        if (armed) throw std::runtime_error("copied");
    }
    bulky(bulky&&) noexcept = default;
    bulky& operator=(const bulky&) = default;
    bulky& operator=(bulky&&) noexcept = default;

    // -1 if it was moved from.
    int number() const { return text_.empty() ? -1 : std::stoi(text_); }
    static inline bool armed = false;

private:
    std::string text_;
};

template <template <class...> class Cache>
void check_values_without_default_or_overaligned() {
    using cache = Cache<int, bulky>;
    cache some(20);
    CHECK_FALSE(some.put(1, 10).replaced);
    CHECK(some.get(1)->number() == 10);
    for (int i = 0; i < 40; ++i) some.put(i, i);
    CHECK(some.size() == 20);
    some.for_each([](const auto& it) {
        CHECK(reinterpret_cast<std::uintptr_t>(&it.value) % 64 == 0);
    });
}

template <template <class...> class Cache>
void check_copies_and_moves() {
    Cache<int, bulky> cache(2);
    cache.put(1, 10);
    cache.put(2, 20);
    cache.get(1);
    const auto copy = cache;
    CHECK(keys_in(copy) == keys_in(cache));
    CHECK(copy.statistics().hits == 1);
    auto moved = std::move(cache);
    CHECK(keys_in(moved) == keys_in(copy));
    CHECK(cache.empty());
    CHECK(cache.capacity() == 2);
    CHECK(cache.statistics().hits == 1);
    CHECK_FALSE(cache.contains(1));
    CHECK(cache.invariant());
    for (const int i : {3, 4, 5}) cache.put(i, 10 * i);
    CHECK(cache.size() == 2);
    CHECK(cache.peek(5)->number() == 50);
    std::swap(cache, moved);
    CHECK(cache.contains(1));
    CHECK(moved.contains(5));
    auto& self = cache;
    cache = self;
    CHECK(cache.peek(1)->number() == 10);
    CHECK(copy.size() == 2);
    cache = std::move(self);  // may have lost all, and goes on
    cache.put(6, 60);
    CHECK(cache.peek(6)->number() == 60);
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

template <template <class...> class Cache>
void check_assignment_that_throws() {
    Cache<int, bulky> cache(2), other(3);
    cache.put(1, 10);
    other.put(2, 20);
    bulky::armed = true;
    CHECK_THROWS_AS(cache = other, std::runtime_error);
    bulky::armed = false;
    CHECK(cache.capacity() == 2);
    CHECK(cache.peek(1)->number() == 10);
    CHECK_FALSE(cache.contains(2));
    CHECK(cache.invariant());
}

template <template <class...> class Cache>
void check_visits() {
    Cache<int, int> cache(3);
    cache.for_each([](const auto&) { FAIL("there is none"); });
    for (const int i : {1, 2, 3}) cache.put(i, 10 * i);
    std::map<int, int> seen;
    cache.for_each([&](const auto& it) { seen[it.key] += it.value; });
    CHECK(seen == std::map<int, int>{{1, 10}, {2, 20}, {3, 30}});
}

template <template <class...> class Cache>
void check_statistics() {
    Cache<int, int> cache(3);
    cache.put(1, 1), cache.put(1, 2);
    cache.get(1), cache.get(2), cache.get(1);
    cache.peek(1), cache.contains(2);
    CHECK(cache.statistics().hits == 2);
    CHECK(cache.statistics().misses == 1);
    cache.clear();
    CHECK(cache.statistics().hits == 2);
}

// ---------------------------------------------------- keys and values at odds

// Calls the cache that holds it when it is destroyed: a copy, or what it is
// moved from, does so no less.
template <template <class...> class Cache, bool moves>
struct calling {
    using cache = Cache<int, calling>;
    explicit calling(cache* held_by) : held_by_(held_by) {}
    calling(const calling&) = default;
    calling(calling&& it) noexcept : held_by_(it.held_by_) {
        if (moves) it.held_by_ = nullptr;
    }
    calling& operator=(const calling&) = default;
    ~calling() {
        if (!held_by_ || ++calls % 2 == 0) return;  // not from within itself
        for (int key = 0; key < 12; ++key) held_by_->get(key);
        std::size_t seen = 0;
        held_by_->for_each([&](const auto& it) { seen += it.key >= 0; });
        sound = sound && seen == held_by_->size() && held_by_->invariant();
        ++calls;
    }
    static inline bool sound = true;
    static inline std::size_t calls = 0;

private:
    cache* held_by_;
};

template <template <class...> class Cache, bool moves>
void check_values_that_call() {
    using value = calling<Cache, moves>;
    {
        typename value::cache cache(4);
        const auto fill = [&] {
            for (int i = 0; i < 10; ++i) cache.put(i, value(&cache));
        };
        fill();
        cache.put(9, value(&cache));
        cache.erase(9), cache.evict();
        cache.set_capacity(1), cache.set_capacity(4);
        fill();
        cache.clear();
        CHECK(cache.empty());
        fill();
        cache = typename value::cache(5);
        CHECK(cache.empty());
        CHECK(cache.capacity() == 5);
        fill();
    }
    CHECK(value::calls > 20);
    CHECK(value::sound);
}

// Equal to nothing, it is never found, but leaves in time.
template <template <class...> class Cache>
void check_keys_unequal_to_themselves() {
    const double odd = std::nan("");
    Cache<double, std::string> cache(3);
    for (int i = 0; i < 20; ++i) {
        const auto put = cache.put(odd, "odd");
        CHECK_FALSE(put.replaced);
        CHECK_FALSE(cache.get(odd));
        CHECK_FALSE(cache.contains(odd));
        CHECK_FALSE(cache.erase(odd));
        if (i % 3 == 0) cache.put(i, "even"), cache.get(i);
        CHECK(cache.size() <= 3);
        CHECK(cache.invariant());
    }
    auto copy = cache;
    CHECK(copy.set_capacity(1).size() == 2);
    CHECK(copy.evict());
    CHECK(copy.empty());
    for (int i = 0; i < 3; ++i) CHECK(cache.evict());
    CHECK_FALSE(cache.evict());
    cache.put(odd, "odd");
    cache.clear();
    CHECK(cache.empty());
}

// With four chains an entry, a hit compares 9/8 keys on average, as far as
// hashes are random.
template <template <class...> class Cache>
void check_lengths_of_chains() {
    constexpr std::size_t count = 4000;
    Cache<laws::metered, int> cache(count);
    std::mt19937 random(1);
    std::vector<laws::metered> all(count);
    for (laws::metered& key : all) {
        key.number = static_cast<int>(random() >> 1);
        cache.put(key, 0);
    }
    laws::meter::reset();
    for (const laws::metered& key : all) REQUIRE(cache.contains(key));
    CHECK(laws::meter::now().comparisons < count * 119 / 100);
}

template <template <class...> class Cache>
void check_what_all_caches_share() {
    check_what_can_only_be_moved<Cache>();
    check_values_without_default_or_overaligned<Cache>();
    check_transparent_lookup<Cache>();
    check_that_keys_are_replaced<Cache>();
    check_that_keys_may_collide<Cache>();
    check_refused_capacities<Cache>();
    check_memory<Cache>();
    check_pointers<Cache>();
    check_pointers_to_what_can_only_be_moved<Cache>();
    check_that_hits_take_no_memory<Cache>();
    check_hashes_that_cannot_be_assigned<Cache>();
    check_copies_and_moves<Cache>();
    check_that_what_was_moved_from_starts_anew<Cache>();
    check_assignment_that_throws<Cache>();
    check_visits<Cache>();
    check_lengths_of_chains<Cache>();
    check_statistics<Cache>();
    check_values_that_call<Cache, true>();
    check_values_that_call<Cache, false>();
    check_keys_unequal_to_themselves<Cache>();
}

}  // namespace tenet::tests
