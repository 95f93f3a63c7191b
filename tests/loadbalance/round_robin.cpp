#include <tenet/loadbalance/round_robin.hpp>

#include <array>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <tenet/laws/loadbalance/turn_balancer.hpp>
#include <vector>

namespace round_robin_test {

using namespace tenet;

namespace {

using seconds = round_robin::seconds;
using indexes = std::vector<std::size_t>;

indexes picks(round_robin& from, int count, seconds now = seconds{0}) {
    indexes made;
    while (count-- > 0) made.push_back(from.pick(now).value());
    return made;
}

}  // namespace

TEST_CASE("round_robin is a balancer that picks in turn") {
    laws::check(laws::balancer<round_robin>());
    laws::check(laws::turn_balancer<round_robin>());
}

TEST_CASE("round_robin takes turns, for ever") {
    round_robin it(3);
    for (std::size_t n = 0; n < 200'000; ++n)
        if (it.pick() != n % 3) FAIL("pick " << n);
    CHECK(it.size() == 3);
    CHECK(it.contains(2));
    CHECK_FALSE(it.contains(3));
}

TEST_CASE("round_robin picks at compile time") {
    STATIC_REQUIRE([] {
        round_robin it(2);
        return it.pick() == 0 && it.pick() == 1 && it.pick() == 0 &&
               it.invariant();
    }());
}

TEST_CASE("round_robin goes on where it was") {
    round_robin it(3);
    CHECK(picks(it, 2) == indexes{0, 1});
    it.set_down(2, true);
    CHECK(picks(it, 3) == indexes{0, 1, 0});
    it.set_down(2, false);
    CHECK(picks(it, 3) == indexes{1, 2, 0});
    it.remove(1);
    CHECK(picks(it, 3) == indexes{2, 0, 2});
    CHECK(it.add() == 1);
    CHECK(it.add() == 3);
    CHECK(picks(it, 5) == indexes{3, 0, 1, 2, 3});
    it.remove(3);
    CHECK(picks(it, 2) == indexes{0, 1});
    CHECK(it.invariant());
}

TEST_CASE("round_robin ejects those that fail") {
    round_robin it(2);
    CHECK(it.add({.max_fails = 2, .fail_timeout = seconds(3)}) == 2);
    it.report_failure(0, seconds(5));
    it.report_failure(2, seconds(5));
    CHECK(picks(it, 3, seconds(5)) == indexes{1, 2, 1});
    it.report_failure(2, seconds(5));
    CHECK(picks(it, 2, seconds(8)) == indexes{1, 1});
    CHECK(picks(it, 3, seconds(9)) == indexes{2, 1, 1});
    CHECK(picks(it, 2, seconds(16)) == indexes{2, 0});
    it.report_success(0);
    CHECK(picks(it, 2, seconds(16)) == indexes{1, 0});
}

TEST_CASE("round_robin gives leases") {
    round_robin it;
    CHECK_FALSE(it.pick());
    CHECK_FALSE(it.acquire());
    it.add();
    it.add();
    const auto first = it.acquire();
    CHECK(first->index() == 0);
    CHECK(it.acquire()->index() == 1);
    it.report_failure(0, seconds(1));
    CHECK(it.acquire(seconds(1))->index() == 1);
    it.set_down(1, true);
    CHECK_FALSE(it.acquire(seconds(1)));
}

}  // namespace round_robin_test
