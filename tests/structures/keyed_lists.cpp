// keyed_lists: its laws, and what it promises of room, hashes and memory.
#include <tenet/structures/keyed_lists.hpp>
// The entry comes first: it must stand on its own includes.
#include <cstdint>
#include <random>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/keyed_lists.hpp>

namespace keyed_lists_test {

using namespace tenet;

namespace {

struct one_chain {
    std::size_t operator()(int) const { return 42; }
};

struct counted_equal {
    static inline int calls = 0;
    bool operator()(int a, int b) const { return ++calls, a == b; }
};

}  // namespace

TEST_CASE("keyed_lists are lists whose elements are found by key") {
    laws::check(laws::keyed_lists<keyed_lists<int, int, 3, int>>());
    laws::check(laws::keyed_lists<keyed_lists<int, int, 3, int, one_chain>>());
    laws::check(
        laws::keyed_lists<keyed_lists<laws::fragile, laws::fragile, 3, int>>());
}

TEST_CASE("keyed_lists grow to the limit that they are given, then double") {
    keyed_lists<int, int> lists;
    CHECK(lists.room() == 0);
    for (int i = 0; i < 10; ++i) lists.make_room(10), lists.add({i, i});
    CHECK(lists.room() == 10);
    lists.make_room(10);
    CHECK(lists.room() == 11);
    lists.add({10, 10}), lists.make_room();
    CHECK(lists.room() == 24);
}

TEST_CASE("keyed_lists compare once with a key that was found to the front") {
    keyed_lists<int, int, 1, no_mark, one_chain, counted_equal> lists;
    for (int i = 0; i < 10; ++i) lists.make_room(10), lists.add({i, i});
    for (const int key : {0, 9, 5, 0}) {
        const auto i = lists.find(key);
        CHECK(lists.find_to_front(key) == i);
        counted_equal::calls = 0;
        CHECK(lists.find_to_front(key) == i);
        CHECK(counted_equal::calls == 1);
    }
    CHECK(lists.invariant());
}

// Four heads a slot: every eighth element would have one before it, on average.
TEST_CASE("keyed_lists compare little more than once, with room for no more") {
    keyed_lists<int, int, 1, no_mark, std::hash<int>, counted_equal> lists;
    lists.make_room(1000);
    std::minstd_rand random(1);
    std::vector<int> keys;
    while (lists.size() < 1000) {
        const auto key = static_cast<int>(random());
        if (lists.find(key)) continue;
        lists.make_room(1000), lists.add({key, 0}), keys.push_back(key);
    }
    CHECK(lists.room() == 1000);
    counted_equal::calls = 0;
    for (const int key : keys) CHECK(lists.find(key) != 0);
    CHECK(counted_equal::calls < 1200);
}

TEST_CASE("keyed_lists take no room for an element that is dropped") {
    keyed_lists<int, int> lists;
    for (int i = 0; i < 1000; ++i) {
        lists.make_room(4), lists.enter(lists.add({i, i}), 1);
        if (lists.size() == 4) lists.drop(lists.oldest(1));
    }
    CHECK(lists.room() == 4);
    CHECK(lists.item(lists.oldest(1)).key == 997);
}

TEST_CASE("keyed_lists spread keys that differ in their high bits alone") {
    struct counting_equal {
        bool operator()(std::uint64_t a, std::uint64_t b) const {
            return ++laws::meter::now().comparisons, a == b;
        }
    };
    for (const int shift : {0, 8, 20, 40, 53}) {
        keyed_lists<std::uint64_t, int, 1, no_mark, std::hash<std::uint64_t>,
                    counting_equal>
            lists;
        laws::meter::reset();
        for (std::uint64_t i = 0; i < 1000; ++i)
            lists.make_room(), lists.add({i << shift, 0});
        for (std::uint64_t i = 0; i < 1000; ++i) CHECK(lists.find(i << shift));
        INFO("shifted by " << shift);
        CHECK(laws::meter::now().comparisons < 2 * 1000);
    }
}

TEST_CASE("keyed_lists give all memory back when cleared") {
    if (!laws::engine::counts_blocks()) return;
    const std::size_t before = laws::engine::blocks_alive();
    keyed_lists<int, std::string> lists;
    CHECK(laws::engine::blocks_alive() == before);
    for (int i = 0; i < 9; ++i)
        lists.make_room(), lists.add({i, std::string(100, 'x')});
    lists.bury(lists.find(3));
    CHECK(laws::engine::blocks_alive() > before + 8);
    lists.clear();
    CHECK(laws::engine::blocks_alive() == before);
}

}  // namespace keyed_lists_test
