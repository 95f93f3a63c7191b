// annotated_cache: a ledger that adds up the notes of what is held.
#include <tenet/cache/annotated_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/lru_cache.hpp>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/cache/least_recently_used.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "steady.hpp"

namespace annotated_cache_test {

using namespace tenet;

namespace {

struct sum : plain_ledger<int> {
    sum() = default;
    sum(const sum&) = default;
    sum(sum&& other) noexcept : total(std::exchange(other.total, 0)) {}
    sum& operator=(sum other) noexcept {
        std::swap(total, other.total);
        return *this;
    }
    void enter(int it) noexcept { total += it; }
    void leave(int it) noexcept { total -= it; }
    void clear() noexcept { total = 0; }
    int total = 0;
};

class rated_cache : public annotated_cache<lru_cache, int, int, sum> {
public:
    explicit rated_cache(std::size_t capacity)
        : annotated_cache(sum(), capacity) {}
    put_result rate(int key, int value, int rating) {
        return put(key, value, rating);
    }
    const int* value(int key) {
        noted* const held = get(key);
        return held ? &held->value : nullptr;
    }
    int total() const { return ledger_.total; }
};

// A cache like any: its notes, of 1 each, show in the invariant alone.
template <class Key, class Value>
class counted_cache : public annotated_cache<lru_cache, Key, Value, sum> {
    using base = annotated_cache<lru_cache, Key, Value, sum>;

public:
    explicit counted_cache(std::size_t capacity) : base(sum(), capacity) {}
    const Value* get(const Key& key) {
        const auto* held = base::get(key);
        return held ? &held->value : nullptr;
    }
    typename base::put_result put(Key key, Value value) {
        return base::put(std::move(key), std::move(value), 1);
    }
    bool invariant() const {
        return base::invariant() &&
               base::ledger_.total == static_cast<int>(base::size());
    }
};

struct curtain : plain_ledger<bool> {
    static bool hides_some() { return true; }
    static bool hides(bool hidden) { return hidden; }
};

// Odd keys are hidden; a value is ten times its key.
class half_hidden : public annotated_cache<lru_cache, int, int, curtain> {
public:
    explicit half_hidden(int keys)
        : annotated_cache(curtain(), static_cast<std::size_t>(keys)) {
        for (int key = 1; key <= keys; ++key) put(key, 10 * key, key % 2 == 1);
    }
    bool hits(int key) { return get(key) != nullptr; }
};

}  // namespace

TEST_CASE("annotated_cache is the cache that it wraps") {
    laws::check(laws::cache<counted_cache<int, int>>());
    laws::check(laws::least_recently_used<counted_cache<int, int>>());
}

TEST_CASE("annotated_cache changes nothing when what throws is not a move") {
    laws::check(laws::cache<counted_cache<steady, steady>, steady>());
}

TEST_CASE("annotated_cache enters what comes and strikes what leaves") {
    rated_cache cache(2);
    cache.rate(1, 10, 5), cache.rate(2, 20, 7);
    CHECK(cache.total() == 12);
    const auto third = cache.rate(3, 30, 1);
    CHECK(third.evicted->key == 1);
    CHECK(third.evicted->value == 10);
    CHECK(cache.total() == 8);
    const auto again = cache.rate(3, 31, 2);
    CHECK(again.outcome == rated_cache::put_outcome::replaced);
    CHECK(again.replaced->value == 30);
    CHECK(cache.total() == 9);
    CHECK(cache.erase(2) == 20);
    CHECK(cache.total() == 2);
    CHECK(*cache.value(3) == 31);
    CHECK(cache.value(1) == nullptr);
    CHECK(cache.statistics().hits == 1);
    CHECK(cache.invariant());
}

TEST_CASE("annotated_cache keeps its ledger when many leave at once") {
    rated_cache cache(4);
    for (int key = 0; key < 4; ++key) cache.rate(key, key, 1 << key);
    CHECK(cache.next_victim()->key == 0);
    CHECK(cache.evict()->key == 0);
    CHECK(cache.extract(2)->value == 2);
    CHECK(cache.total() == 2 + 8);
    CHECK(cache.set_capacity(1).size() == 1);
    CHECK(cache.total() == 8);
    CHECK(cache.begin()->key == 3);
    CHECK(cache.drain().size() == 1);
    CHECK(cache.total() == 0);
    cache.rate(5, 5, 5), cache.clear();
    CHECK(cache.total() == 0);
    CHECK(cache.empty());
    CHECK(cache.begin() == cache.end());
}

TEST_CASE("what annotated_cache hides is not found") {
    half_hidden cache(4);
    CHECK(cache.peek(1) == nullptr);
    CHECK_FALSE(cache.contains(3));
    CHECK(*cache.peek(2) == 20);
    CHECK(cache.contains(4));
    CHECK_FALSE(cache.hits(1));
    CHECK_FALSE(cache.hits(9));
    CHECK(cache.hits(2));
    CHECK(cache.statistics().misses == 2);
    CHECK(cache.statistics().hits == 1);
}

TEST_CASE("what annotated_cache hides is not walked over") {
    half_hidden cache(5);
    auto at = cache.begin();
    const auto first = at++;
    CHECK(first->key == 2);
    CHECK((*first).value == 20);
    CHECK(at->key == 4);
    CHECK(++at == cache.end());
    CHECK(cache.next_victim()->key == 2);
    CHECK(cache.next_victim()->value == 20);
    CHECK(half_hidden(2).next_victim()->key == 2);

    half_hidden dark(1);
    CHECK_FALSE(dark.next_victim());
    CHECK(dark.begin() == dark.end());
}

TEST_CASE("what annotated_cache hides is not erased, but takes its place") {
    half_hidden cache(5);
    CHECK_FALSE(cache.erase(1));
    CHECK_FALSE(cache.extract(3));
    CHECK(cache.size() == 5);
    CHECK(cache.erase(4) == 40);
    CHECK(cache.evict()->key == 1);
    const auto gone = cache.set_capacity(1);
    REQUIRE(gone.size() == 2);
    CHECK(gone[0].key == 2);
    CHECK(gone[0].value == 20);
    CHECK(gone[1].key == 3);
    CHECK(cache.set_capacity(9).empty());
    CHECK(cache.drain().front().key == 5);
}

}  // namespace annotated_cache_test
