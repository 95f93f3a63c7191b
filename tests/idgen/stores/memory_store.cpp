// concurrent
#include <tenet/idgen/stores/memory_store.hpp>
// The entry comes first: it must stand on its own includes.
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/idgen/segment_id.hpp>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <vector>

namespace memory_store_test {

using namespace tenet;

TEST_CASE("memory_store counts each tag from 1, in all its copies") {
    STATIC_REQUIRE(segment_store<memory_store>);
    memory_store store;
    memory_store copy = store;
    CHECK(store.reserve("order", 100) == 1);
    CHECK(copy.reserve("order", 5) == 101);
    CHECK(store.reserve("order", 1) == 106);
    CHECK(store.reserve("invoice", 3) == 1);
    CHECK(copy.reserve("", 3) == 1);
    CHECK(memory_store().reserve("order", 1) == 1);
}

TEST_CASE("memory_store ends with the last id, and loses nothing then") {
    memory_store store;
    CHECK_THROWS_AS(store.reserve("all", INT64_MAX), std::overflow_error);
    CHECK(store.reserve("all", INT64_MAX - 1) == 1);
    try {
        store.reserve("all", 7);
        FAIL_CHECK("it overflows");
    } catch (const std::overflow_error& error) {
        CHECK(error.what() == std::string("memory_store: no 7 ids are left"));
    }
    CHECK_THROWS_AS(store.reserve("all", 1), std::overflow_error);
    CHECK(store.reserve("more", INT64_MAX - 2) == 1);
    CHECK_THROWS_AS(store.reserve("more", 2), std::overflow_error);
    CHECK(store.reserve("more", 1) == INT64_MAX - 1);
}

TEST_CASE("memory_store refuses to reserve nothing") {
    memory_store store;
    for (const std::int64_t count : {std::int64_t{0}, INT64_MIN}) try {
            store.reserve("order", count);
            FAIL_CHECK("it is reserved");
        } catch (const std::invalid_argument& error) {
            CHECK(error.what() == "memory_store: count " +
                                      std::to_string(count) +
                                      " is not in 1..9223372036854775807");
        }
    CHECK(store.reserve("order", 1) == 1);
}

TEST_CASE("memory_store is shared by threads") {
    memory_store store;
    std::vector<std::set<std::int64_t>> firsts(3);
    std::vector<std::thread> crew;
    for (auto& mine : firsts)
        crew.emplace_back([&mine, store]() mutable {
            for (int i = 0; i < 500; ++i) mine.insert(store.reserve("x", 2));
        });
    for (auto& one : crew) one.join();
    std::set<std::int64_t> all;
    for (const auto& mine : firsts) all.insert(mine.begin(), mine.end());
    CHECK(all.size() == 1500);
    CHECK(*all.begin() == 1);
    CHECK(*all.rbegin() == 2999);
}

}  // namespace memory_store_test
