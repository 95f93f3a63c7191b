#include <tenet/loadbalance/random_choice.hpp>

#include <cstdint>
#include <set>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <tenet/laws/loadbalance/random_balancer.hpp>
#include <vector>

namespace random_choice_test {

using namespace tenet;

namespace {

using seconds = random_choice::seconds;
using indexes = std::vector<std::size_t>;

indexes picks(random_choice& from, int count) {
    indexes made;
    while (count-- > 0) made.push_back(from.pick().value());
    return made;
}

// The servers picked at that time.
std::set<std::size_t> those_of(random_choice& from, int now) {
    std::set<std::size_t> found;
    for (int n = 0; n < 300; ++n)
        if (const auto i = from.pick(seconds(now))) found.insert(*i);
    return found;
}

}  // namespace

TEST_CASE("random_choice is a balancer, by chance") {
    laws::check(laws::balancer<random_choice>());
    laws::check(laws::random_balancer<random_choice>());
}

TEST_CASE("random_choice picks at compile time, the same everywhere") {
    STATIC_REQUIRE([] {
        random_choice it(1000, 42);
        return it.pick() == 741 && it.pick() == 159 && it.invariant();
    }());
}

TEST_CASE("random_choice differs from another without a seed") {
    random_choice one(1000);
    random_choice other(1000);
    CHECK(picks(one, 20) != picks(other, 20));
}

TEST_CASE("random_choice leaves out those that cannot be picked") {
    random_choice it(4, 1);
    CHECK(it.add({.max_fails = 2, .fail_timeout = seconds(3)}) == 4);
    it.set_down(1, true);
    it.remove(2);
    CHECK(it.size() == 5);
    CHECK_FALSE(it.contains(2));
    CHECK(it.contains(4));
    CHECK(those_of(it, 0) == std::set<std::size_t>{0, 3, 4});
    it.report_failure(0, seconds(5));
    it.report_failure(4, seconds(5));
    CHECK(those_of(it, 5) == std::set<std::size_t>{3, 4});
    it.report_failure(4, seconds(5));
    CHECK(those_of(it, 8) == std::set<std::size_t>{3});
    CHECK(those_of(it, 9) == std::set<std::size_t>{3, 4});
    CHECK(those_of(it, 9) == std::set<std::size_t>{3});
    it.report_success(4);
    it.set_down(1, false);
    CHECK(those_of(it, 9) == std::set<std::size_t>{1, 3, 4});
    CHECK(it.add() == 2);
    CHECK(those_of(it, 9) == std::set<std::size_t>{1, 2, 3, 4});
    CHECK(it.invariant());
}

TEST_CASE("random_choice gives leases") {
    random_choice it;
    CHECK_FALSE(it.pick());
    CHECK_FALSE(it.acquire());
    it.add();
    CHECK(it.acquire()->index() == 0);
    CHECK(it.add() == 1);
    it.report_failure(0, seconds(1));
    CHECK(it.acquire(seconds(1))->index() == 1);
    it.set_down(1, true);
    CHECK_FALSE(it.acquire(seconds(1)));
}

}  // namespace random_choice_test
