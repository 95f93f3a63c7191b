// remembered_keys: against a plain list, and where hashes meet.
#include <tenet/cache/remembered_keys.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <random>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>

namespace remembered_keys_test {

using namespace tenet;

namespace {

// A hash whose upper bits differ little.
std::uint64_t hash_of(unsigned key) {
    return std::uint64_t{key % 7} << 61 | key;
}

struct item {
    std::uint64_t hash, stamp;
    std::uint32_t list;
};

// What remembered_keys<2, std::uint64_t> should do.
struct plain_keys {
    std::vector<item> all;

    auto oldest(std::uint32_t list) {
        return std::find_if(all.begin(), all.end(),
                            [&](const item& it) { return it.list == list; });
    }
    std::size_t size(std::uint32_t list) const {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(),
                          [&](const item& it) { return it.list == list; }));
    }
    auto find(std::uint64_t hash) {
        return std::find_if(all.begin(), all.end(),
                            [&](const item& it) { return it.hash == hash; });
    }
};

}  // namespace

TEST_CASE("remembered_keys does as a plain list does") {
    std::mt19937 random(1);
    for (const std::size_t most : {1u, 2u, 3u, 10u, 100u}) {
        INFO("at most " << most);
        remembered_keys<2, std::uint64_t> keys;
        plain_keys model;
        for (unsigned i = 0; i < 6000; ++i) {
            const auto hash =
                hash_of(static_cast<unsigned>(2 + random() % (3 * most)));
            const auto list = static_cast<std::uint32_t>(random() % 2);
            const auto at = model.find(hash);
            const auto taken = keys.take(hash);
            REQUIRE(taken.has_value() == (at != model.all.end()));
            if (taken) {
                CHECK(*taken == at->list);
                model.all.erase(at);
            }
            if (random() % 4 == 0) continue;
            if (model.all.size() == most) {
                const std::uint32_t from =
                    model.size(list) > 0 ? list : 1 - list;
                CHECK(keys.oldest(from) == model.oldest(from)->stamp);
                keys.forget_oldest(from);
                model.all.erase(model.oldest(from));
            }
            keys.reserve();
            keys.push(hash, list, i);
            model.all.push_back({hash, i, list});
            REQUIRE(keys.size(0) == model.size(0));
            REQUIRE(keys.size(1) == model.size(1));
            REQUIRE(keys.size() == model.all.size());
        }
        for (const item& it : model.all) CHECK(keys.take(it.hash));
        CHECK(keys.size() == 0);
    }
}

TEST_CASE("remembered_keys takes 0 and 1 for one another, and nothing else") {
    remembered_keys<> keys;
    CHECK_FALSE(keys.take(0));
    keys.reserve(), keys.push(0);
    CHECK_FALSE(keys.take(2));
    CHECK(keys.take(1));
    CHECK_FALSE(keys.take(0));
    keys.reserve(), keys.push(1);
    CHECK(keys.take(0));
}

TEST_CASE("remembered_keys lives on what it took once it is full") {
    if (!laws::engine::counts_blocks()) return;
    remembered_keys<> keys;
    std::size_t before = 0;
    for (std::uint64_t i = 1; i < 3000; ++i) {
        if (i == 500) before = laws::engine::blocks_taken();
        keys.reserve(), keys.push(i << 32 | i);
        if (keys.size() == 40) keys.forget_oldest();
    }
    CHECK(laws::engine::blocks_taken() == before);
    const std::size_t alive = laws::engine::blocks_alive();
    keys.clear();
    CHECK(laws::engine::blocks_alive() < alive);
    CHECK(keys.size() == 0);
    CHECK_FALSE(keys.take(std::uint64_t{2999} << 32 | 2999));
    keys.reserve(), keys.push(7);
    CHECK(keys.take(7));
}

TEST_CASE("remembered_keys moves what it remembers only now and then") {
    remembered_keys<1, laws::metered> keys;
    constexpr int pushes = 10'000;
    laws::meter::reset();
    for (std::uint64_t i = 1; i <= pushes; ++i) {
        keys.reserve(), keys.push(i << 32);
        if (keys.size() == 300) keys.forget_oldest();
        if (i % 3 == 0) keys.take((i - 1) << 32);
    }
    const laws::meter& done = laws::meter::now();
    CHECK(done.copies + done.moves < 20 * pushes);
}

TEST_CASE("remembered_keys is empty after a move, and a copy stands alone") {
    remembered_keys<> keys;
    for (std::uint64_t i = 1; i < 6; ++i) keys.reserve(), keys.push(i << 40);
    auto copy = keys;
    auto moved = std::move(keys);
    keys.clear();
    CHECK_FALSE(keys.take(std::uint64_t{1} << 40));
    CHECK(moved.take(std::uint64_t{1} << 40));
    CHECK(copy.take(std::uint64_t{1} << 40));
    CHECK(copy.size() == 4);
}

}  // namespace remembered_keys_test
