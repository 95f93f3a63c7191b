// annotated_cache: a ledger that adds up the notes of what is held.
#include <tenet/cache/annotated_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/lru_cache.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/law.hpp>

using namespace tenet;

namespace {

struct sum : plain_ledger<int> {
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

}  // namespace

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
