// evicting_lists: bounds of one's own, and what they hear.
#include <tenet/cache/evicting_lists.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/cache/policy_cache.hpp>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/catch.hpp>

namespace evicting_lists_test {

using namespace tenet;

namespace {

// Values add up to so much at most.
struct sum_bound {
    template <class Entry>
    using evicted = std::vector<Entry>;
    int* sum;
    int coming, most;

    bool fits() const { return *sum + coming <= most; }
    bool fits_instead_of(const auto& old) const {
        return *sum - old.value + coming <= most;
    }
    void left(const auto& gone) { *sum -= gone.value; }
};

// There is never room for two.
struct alone {
    template <class Entry>
    using evicted = std::vector<Entry>;

    bool fits() const { return false; }
    bool fits_instead_of(const auto& /*old*/) const { return true; }
    void left(const auto& /*gone*/) {}
};

struct summed {
    evicting_lists<cache_policy, int, int> lists{3};
    int sum = 0;

    auto put(int key, int value) {
        auto said = lists.put(key, value, sum_bound{&sum, value, 10});
        sum += value;
        return said;
    }
};

}  // namespace

TEST_CASE("evicting_lists are what a cache lets entries in and out by") {
    laws::check(laws::cache<policy_cache<cache_policy, int, int>>());
}

TEST_CASE("evicting_lists evict until what comes fits") {
    summed it;
    it.put(1, 3), it.put(2, 3), it.put(3, 3);
    CHECK(it.sum == 9);
    const auto said = it.put(4, 7);
    CHECK(said.outcome == put_outcome::inserted);
    REQUIRE(said.evicted.size() == 2);
    CHECK(said.evicted[0].key == 1);
    CHECK(said.evicted[1].key == 2);
    CHECK_FALSE(said.replaced);
    CHECK(it.sum == 10);
    CHECK(it.lists.statistics().evictions == 2);
    CHECK(it.lists.invariant());
}

TEST_CASE("evicting_lists keep what fits in its place there") {
    summed it;
    it.put(1, 3), it.put(2, 3), it.put(3, 3);
    const auto said = it.put(1, 4);
    CHECK(said.outcome == put_outcome::replaced);
    CHECK(said.evicted.empty());
    CHECK(said.replaced->value == 3);
    CHECK(it.sum == 10);
    CHECK(it.lists.evict()->key == 1);
}

TEST_CASE("evicting_lists let in anew what outgrows its place") {
    summed it;
    it.put(1, 3), it.put(2, 3), it.put(3, 3);
    const auto said = it.put(1, 5);
    CHECK(said.outcome == put_outcome::replaced);
    REQUIRE(said.evicted.size() == 1);
    CHECK(said.evicted[0].key == 2);
    CHECK(said.replaced->value == 3);
    CHECK(it.sum == 8);
    CHECK(it.lists.statistics().insertions == 3);
    CHECK(it.lists.statistics().replacements == 1);
    CHECK(it.lists.evict()->key == 3);  // 1 has come after it
}

TEST_CASE("evicting_lists are bounded by their number, too") {
    summed it;
    for (const int key : {1, 2, 3, 4}) it.put(key, 1);
    CHECK(it.lists.size() == 3);
    CHECK(it.sum == 3);
    CHECK(it.put(5, 10).evicted.size() == 3);
    CHECK(it.lists.size() == 1);
}

TEST_CASE("evicting_lists let in what is alone, whatever the bound says") {
    evicting_lists<cache_policy, int, int> lists(3);
    CHECK(lists.put(1, 1, alone()).evicted.empty());
    CHECK(lists.put(2, 2, alone()).evicted.front().key == 1);
    CHECK(lists.size() == 1);
    CHECK(lists.invariant());
}

}  // namespace evicting_lists_test
