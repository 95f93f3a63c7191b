#include <tenet/loadbalance/weighted_random.hpp>

#include <limits>
#include <set>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <tenet/laws/loadbalance/random_balancer.hpp>
#include <vector>

#include "../refusal.hpp"

namespace weighted_random_test {

using namespace tenet;

namespace {

using tests::refusal;
using seconds = weighted_random::seconds;
using weights = std::vector<int>;
constexpr int largest = std::numeric_limits<int>::max();

// How often each is picked, of so many picks.
std::vector<int> counts(weighted_random& from, int picks,
                        seconds now = seconds(0)) {
    std::vector<int> found(from.size());
    while (picks-- > 0)
        if (const auto i = from.pick(now)) ++found[*i];
    return found;
}
std::set<std::size_t> those_of(weighted_random& from, int now) {
    std::set<std::size_t> found;
    const auto all = counts(from, 300, seconds(now));
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] > 0) found.insert(i);
    return found;
}
using servers = std::set<std::size_t>;

}  // namespace

TEST_CASE("weighted_random is a balancer, by chance") {
    laws::check(laws::balancer<weighted_random>());
    laws::check(laws::random_balancer<weighted_random>());
}

TEST_CASE("weighted_random picks at compile time") {
    STATIC_REQUIRE([] {
        weighted_random it({0, 3, 0}, 1);
        return it.pick() == 1 && it.pick() == 1 && it.invariant();
    }());
}

TEST_CASE("weighted_random differs from another without a seed") {
    const weights all(1000, 2);
    weighted_random one(all);
    weighted_random other(all);
    bool differ = false;
    for (int n = 0; n < 20; ++n) differ |= one.pick() != other.pick();
    CHECK(differ);
}

TEST_CASE("weighted_random follows its weights as they change") {
    weighted_random it({1, 1}, 5);
    it.set_weight(0, 9);
    CHECK(it.weight(0) == 9);
    CHECK(it.weight(1) == 1);
    auto found = counts(it, 10'000);
    CHECK((8'700 < found[0] && found[0] < 9'300));
    it.set_weight(0, 0);
    CHECK(those_of(it, 0) == servers{1});
    CHECK(it.add(3) == 2);
    found = counts(it, 10'000);
    CHECK((7'100 < found[2] && found[2] < 7'900));
    it.remove(2);
    CHECK_FALSE(it.contains(2));
    CHECK(it.size() == 3);
    CHECK(those_of(it, 0) == servers{1});
    it.set_weight(1, 0);
    CHECK_FALSE(it.pick());
    CHECK(it.add(1) == 2);
    CHECK(those_of(it, 0) == servers{2});
    CHECK(it.invariant());
}

TEST_CASE("weighted_random shares out what cannot be picked by weight") {
    weighted_random it({1, 2, 6, 1}, 3);
    it.set_down(2, true);
    const auto found = counts(it, 10'000);
    CHECK((2'200 < found[0] && found[0] < 2'800));
    CHECK((4'600 < found[1] && found[1] < 5'400));
    CHECK(found[2] == 0);
    CHECK((2'200 < found[3] && found[3] < 2'800));
}

TEST_CASE("weighted_random ejects those that fail") {
    weighted_random it({1, 1}, 7);
    CHECK(it.add(1, {.max_fails = 2, .fail_timeout = seconds(3)}) == 2);
    it.report_failure(0, seconds(5));
    it.report_failure(2, seconds(5));
    CHECK(those_of(it, 5) == servers{1, 2});
    it.report_failure(2, seconds(5));
    CHECK(those_of(it, 8) == servers{1});
    CHECK(those_of(it, 9) == servers{1, 2});
    CHECK(those_of(it, 9) == servers{1});
    it.report_success(2);
    CHECK(those_of(it, 9) == servers{1, 2});
}

TEST_CASE("weighted_random gives leases") {
    weighted_random it;
    CHECK_FALSE(it.pick());
    CHECK_FALSE(it.acquire());
    it.add(2);
    it.add(2);
    it.report_failure(0, seconds(1));
    CHECK(it.acquire(seconds(1))->index() == 1);
    it.set_down(1, true);
    CHECK_FALSE(it.acquire(seconds(1)));
}

TEST_CASE("weighted_random works at the ends of its ranges") {
    weighted_random it({largest}, 1);
    CHECK(it.pick() == 0);
    weighted_random two({1, largest - 1}, 1);
    CHECK(those_of(two, 0) == servers{1});
    CHECK(refusal([] {
              weighted_random({1, -1}, 1);
          }) == "weighted_random: weight -1 is not in 0..2147483647");
    CHECK(refusal([&] { two.add(1); }) ==
          "weighted_random: total weight 2147483648 is not in 0..2147483647");
    CHECK(refusal([&] { two.set_weight(0, 2); }) ==
          "weighted_random: total weight 2147483648 is not in 0..2147483647");
    CHECK(refusal([&] { two.set_weight(0, -1); }) ==
          "weighted_random: weight -1 is not in 0..2147483647");
    CHECK(refusal([&] { two.add(0, {.max_fails = -1}); }) ==
          "server_health: max_fails -1 is not in 0..2147483647");
    CHECK(two.size() == 2);
    CHECK(two.weight(0) == 1);
    CHECK(two.invariant());
    two.set_weight(1, 1);
    two.set_weight(0, largest - 1);
    CHECK(those_of(two, 0) == servers{0});
}

}  // namespace weighted_random_test
