// concurrent
#include <tenet/idgen/segment_id.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <tenet/idgen/stores/memory_store.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/segment_id.hpp>
#include <thread>
#include <utility>
#include <vector>

#include <pthread.h>

namespace segment_id_test {

using namespace tenet;
using namespace std::chrono_literals;

namespace {

// What a store is asked for; it answers when it is let go.
struct slow_store {
    std::vector<std::pair<std::string, std::int64_t>>* calls;
    std::shared_future<void> let_go;
    std::int64_t reserve(std::string_view tag, std::int64_t count) {
        calls->emplace_back(tag, count);
        if (calls->size() > 1) let_go.wait();
        return std::int64_t(calls->size()) * 1000;
    }
};

std::string complaint(std::int64_t step, std::int64_t threshold) {
    try {
        segment_id(memory_store(), "x", step, threshold);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("segment_id hands out what its store has reserved") {
    const auto found = laws::segment_id<segment_id<laws::range_store>>();
    laws::check(found);
    CHECK(found.findings.size() == 5);
    CHECK(found.omitted.empty());
}

TEST_CASE("segment_id counts up without gaps, beside another") {
    const memory_store store;
    segment_id one(store, "order", 10);
    for (std::int64_t id = 1; id <= 1000; ++id) CHECK(one.next() == id);
    CHECK(one.invariant());

    segment_id two(store, "order", 10), other(store, "invoice", 10);
    CHECK(two.next() > 1000);
    CHECK(other.next() == 1);
}

TEST_CASE("segment_id does not ask before it is asked") {
    std::vector<std::pair<std::string, std::int64_t>> calls;
    std::promise<void> answer;
    segment_id ids(slow_store{&calls, answer.get_future().share()}, "order",
                   100, 0);
    CHECK(calls.empty());
    CHECK(ids.left() == 0);
    CHECK(ids.next() == 1000);
    CHECK(ids.left() == 99);
    using list = std::vector<std::pair<std::string, std::int64_t>>;
    CHECK(calls == list{{"order", 100}});
    answer.set_value();
}

TEST_CASE("segment_id goes on with what is left while its store is slow") {
    std::vector<std::pair<std::string, std::int64_t>> calls;
    std::promise<void> answer;
    segment_id ids(slow_store{&calls, answer.get_future().share()}, "order", 5);
    for (std::int64_t id = 1000; id < 1005; ++id) CHECK(ids.next() == id);
    CHECK(ids.left() == 0);
    auto waiting = std::async(std::launch::async, [&] { return ids.next(); });
    CHECK(waiting.wait_for(5ms) == std::future_status::timeout);
    answer.set_value();
    CHECK(waiting.get() == 2000);
    while (ids.left() < 9) std::this_thread::yield();
    CHECK(ids.left() == 9);
    CHECK(ids.invariant());
    CHECK(calls.size() == 3);
}

// As in Leaf, where no threshold is given: fewer than nine tenths are left.
TEST_CASE("segment_id fetches ahead after a tenth of a range") {
    segment_id ids(memory_store(), "order", 100);
    for (int i = 0; i < 10; ++i) ids.next();
    CHECK(ids.left() == 90);
    ids.next();
    while (ids.left() < 189) std::this_thread::yield();
    CHECK(ids.left() == 189);

    segment_id usual(memory_store(), "order");
    for (int i = 0; i < 101; ++i) usual.next();
    while (usual.left() < 1899) std::this_thread::yield();
    CHECK(usual.left() == 1899);
}

TEST_CASE("segment_id gives each of its threads other ids") {
    segment_id ids(memory_store(), "order", 16);
    std::vector<std::vector<std::int64_t>> taken(3);
    std::vector<std::thread> crew;
    for (auto& mine : taken)
        crew.emplace_back([&] {
            for (int i = 0; i < 5000; ++i) mine.push_back(ids.next());
        });
    for (auto& one : crew) one.join();
    std::vector<std::int64_t> all;
    for (const auto& mine : taken) {
        CHECK(std::ranges::is_sorted(mine));
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::ranges::sort(all);
    CHECK(all.front() == 1);
    CHECK(all.back() == 15'000);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

#ifdef __GLIBC__
// A thread's stack is to be larger than all memory.
TEST_CASE("segment_id goes on where no thread is to be had") {
    pthread_attr_t usual, greedy;
    REQUIRE(pthread_getattr_default_np(&usual) == 0);
    pthread_attr_init(&greedy);
    pthread_attr_setstacksize(&greedy, std::size_t{1} << 47);
    REQUIRE(pthread_setattr_default_np(&greedy) == 0);
    segment_id ids(memory_store(), "order", 3);
    for (std::int64_t id = 1; id <= 10; ++id) CHECK(ids.next() == id);
    CHECK(ids.left() == 2);
    CHECK(pthread_setattr_default_np(&usual) == 0);
    CHECK(ids.next() == 11);
    while (ids.left() < 4) std::this_thread::yield();
    pthread_attr_destroy(&greedy);
    pthread_attr_destroy(&usual);
}
#endif

TEST_CASE("segment_id reaches the last of all ids") {
    memory_store store;
    store.reserve("order", INT64_MAX - 3);
    segment_id ids(store, "order", 2);
    CHECK(ids.next() == INT64_MAX - 2);
    CHECK(ids.next() == INT64_MAX - 1);
    CHECK_THROWS_AS(ids.next(), std::overflow_error);
    CHECK_THROWS_AS(ids.next(), std::overflow_error);
    CHECK(ids.invariant());
}

TEST_CASE("segment_id refuses what is no step and no threshold") {
    const std::string largest = std::to_string(INT64_MAX);
    CHECK(complaint(0, 0) == "segment_id: step 0 is not in 1.." + largest);
    CHECK(complaint(5, -1) == "segment_id: threshold -1 is not in 0..5");
    CHECK(complaint(5, 6) == "segment_id: threshold 6 is not in 0..5");
    CHECK(complaint(5, 5) == "none");
    CHECK(complaint(5, 0) == "none");
    CHECK(complaint(INT64_MAX, 1) == "none");
}

}  // namespace segment_id_test
