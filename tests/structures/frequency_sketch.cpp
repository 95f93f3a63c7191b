// frequency_sketch: against exact counts.
#include <tenet/structures/frequency_sketch.hpp>
// The entry comes first: it must stand on its own includes.
#include <map>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>

namespace frequency_sketch_test {

using namespace tenet;

namespace {

// Spread as an index spreads its keys.
std::uint32_t hash_of(std::uint64_t key) {
    const std::uint64_t mixed = key * 0x9E37'79B9'7F4A'7C15;
    return static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
}

using hashes = std::vector<std::uint32_t>;

bool never_too_little(const hashes& added, std::size_t keys) {
    frequency_sketch sketch(keys);
    std::map<std::uint32_t, unsigned> exact;
    for (const std::uint32_t hash : added) {
        const unsigned before = sketch.count(hash);
        sketch.add(hash);
        if (sketch.count(hash) != std::min(15u, before + 1)) return false;
        ++exact[hash];
        for (const auto& [other, count] : exact)
            if (sketch.count(other) < std::min(15u, count)) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("frequency_sketch never counts too little") {
    using any_size = laws::within<0, 40, std::size_t>;
    laws::check(laws::property("a count is at least what was added, up to 15",
                               "never_too_little($0, $1)",
                               [](const hashes& added, any_size keys) {
                                   return never_too_little(added, keys);
                               })
                    .judge());
}

TEST_CASE("frequency_sketch seldom counts too much") {
    frequency_sketch sketch(1000);
    for (std::uint64_t i = 0; i < 10'000; ++i) sketch.add(hash_of(i % 1000));
    int wrong = 0;
    for (std::uint64_t i = 0; i < 1000; ++i)
        wrong += sketch.count(hash_of(i)) != 10;
    CHECK(wrong < 10);
    for (std::uint64_t i = 1000; i < 11'000; ++i)
        wrong += sketch.count(hash_of(i)) != 0;
    CHECK(wrong < 100);
}

TEST_CASE("frequency_sketch halves all counts when it ages") {
    frequency_sketch sketch(100);
    sketch.age_after(40);
    for (std::uint64_t i = 0; i < 9; ++i)
        for (std::uint64_t times = 0; times < i; ++times)
            sketch.add(hash_of(i));
    for (int i = 0; i < 3; ++i) sketch.add(hash_of(9));
    CHECK(sketch.count(hash_of(8)) == 8);
    CHECK(sketch.count(hash_of(9)) == 3);
    sketch.add(hash_of(9));  // the fortieth
    for (std::uint64_t i = 0; i < 10; ++i)
        CHECK(sketch.count(hash_of(i)) == (i == 9 ? 2 : i / 2));
    for (int i = 0; i < 19; ++i) sketch.add(hash_of(1));
    CHECK(sketch.count(hash_of(1)) == 15);
    sketch.add(hash_of(1));  // the twentieth: half of forty stayed
    CHECK(sketch.count(hash_of(1)) == 7);
    CHECK(sketch.count(hash_of(8)) == 2);
}

TEST_CASE("frequency_sketch can be raised, but not lowered") {
    frequency_sketch sketch(100);
    for (std::uint64_t i = 0; i < 16; ++i)
        sketch.raise(hash_of(i), static_cast<unsigned>(i));
    for (std::uint64_t i = 0; i < 16; ++i) {
        CHECK(sketch.count(hash_of(i)) == i);
        sketch.raise(hash_of(i), 3);
        CHECK(sketch.count(hash_of(i)) == std::max<std::uint64_t>(i, 3));
    }
    sketch.add(hash_of(15));
    CHECK(sketch.count(hash_of(15)) == 15);
}

TEST_CASE("frequency_sketch keeps its counts when it grows") {
    frequency_sketch sketch;
    CHECK(sketch.count(7) == 0);
    for (const std::size_t keys :
         std::vector<std::size_t>{1, 8, 9, 100, 1000, 10}) {
        sketch.grow(keys);
        for (std::uint64_t i = 0; i < 5; ++i) sketch.add(hash_of(i));
    }
    for (std::uint64_t i = 0; i < 5; ++i) CHECK(sketch.count(hash_of(i)) == 6);
    sketch.clear();
    CHECK(sketch.count(hash_of(1)) == 0);
}

TEST_CASE("frequency_sketch forgets, when cleared, how much it has seen") {
    frequency_sketch sketch(100);
    sketch.age_after(10);
    for (int i = 0; i < 9; ++i) sketch.add(hash_of(1));
    sketch.clear();
    sketch.grow(100);
    for (int i = 0; i < 9; ++i) sketch.add(hash_of(1));
    CHECK(sketch.count(hash_of(1)) == 9);
    sketch.add(hash_of(1));  // the tenth
    CHECK(sketch.count(hash_of(1)) == 5);
}

}  // namespace frequency_sketch_test
