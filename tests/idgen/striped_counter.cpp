// concurrent
#include <tenet/idgen/striped_counter.hpp>
// The entry comes first: it must stand on its own includes.
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/striped_counter.hpp>
#include <vector>

namespace striped_counter_test {

using namespace tenet;

namespace {

std::string complaint(std::int64_t offset, std::int64_t increment,
                      std::int64_t used = 0) {
    try {
        striped_counter(offset, increment, used);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "none";
}

const std::string largest = std::to_string(INT64_MAX);

}  // namespace

TEST_CASE("striped_counter keeps to its stripe") {
    const auto found = laws::striped_counter<striped_counter>();
    laws::check(found);
    CHECK(found.findings.size() == 4);
}

TEST_CASE("striped_counter shares no id with the other nodes") {
    std::set<std::int64_t> ids;
    for (std::int64_t node = 1; node <= 3; ++node) {
        striped_counter counter(node, 3);
        for (int i = 0; i < 100; ++i) CHECK(ids.insert(counter.next()).second);
    }
    CHECK(*ids.begin() == 1);
    CHECK(*ids.rbegin() == 300);
}

TEST_CASE("striped_counter grows by nodes that resume after all ids") {
    striped_counter one(1, 2), two(2, 2);
    std::set<std::int64_t> ids;
    for (int i = 0; i < 10; ++i) ids.insert({one.next(), two.next()});
    for (std::int64_t node = 1; node <= 3; ++node) {
        striped_counter of_three(node, 3, *ids.rbegin());
        for (int i = 0; i < 10; ++i) CHECK(ids.insert(of_three.next()).second);
    }
}

TEST_CASE("striped_counter works at the ends of its numbers") {
    striped_counter only(INT64_MAX, INT64_MAX);
    CHECK(only.next() == INT64_MAX);
    CHECK_THROWS_AS(only.next(), std::overflow_error);
    CHECK_THROWS_AS(only.next(), std::overflow_error);
    striped_counter first(1, INT64_MAX);
    CHECK(first.next() == 1);
    try {
        first.next();
        FAIL_CHECK("it overflows");
    } catch (const std::overflow_error& error) {
        CHECK(error.what() == std::string("striped_counter: no id is left"));
    }
    striped_counter all(1, 1, INT64_MAX - 1);
    CHECK(all.next() == INT64_MAX);
    CHECK_THROWS_AS(all.next(), std::overflow_error);
}

TEST_CASE("striped_counter refuses what is no stripe") {
    CHECK(complaint(1, 0) ==
          "striped_counter: increment 0 is not in 1.." + largest);
    CHECK(complaint(0, 3) == "striped_counter: offset 0 is not in 1..3");
    CHECK(complaint(4, 3) == "striped_counter: offset 4 is not in 1..3");
    CHECK(complaint(1, 3, -1) ==
          "striped_counter: used -1 is not in 0.." + largest);
    CHECK(complaint(3, 3, INT64_MAX) == "none");
    CHECK(complaint(1, 1) == "none");
}

}  // namespace striped_counter_test
