#include <tenet/loadbalance/least_connections.hpp>

#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <tenet/laws/loadbalance/least_connections.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "../refusal.hpp"

namespace least_connections_test {

using namespace tenet;

static_assert(!std::is_copy_constructible_v<least_connections>);
static_assert(std::is_nothrow_move_constructible_v<least_connections>);

namespace {

using tests::refusal;
using seconds = least_connections::seconds;
using active = std::vector<std::int64_t>;
constexpr int largest = std::numeric_limits<int>::max();

active active_of(const least_connections& it) {
    active found;
    for (std::size_t i = 0; i < it.size(); ++i)
        if (it.contains(i)) found.push_back(it.active(i));
    return found;
}

}  // namespace

TEST_CASE("least_connections picks the least loaded") {
    laws::check(laws::balancer<least_connections>());
    laws::check(laws::least_connections<least_connections, true>());
}

TEST_CASE("least_connections picks what nginx picks") {
    const auto path = TENET_TEST_DATA "/loadbalance/nginx_least_conn.json";
    std::ifstream file(path);
    INFO(path);
    REQUIRE(file);
    const auto recorded = nlohmann::json::parse(file);
    std::size_t replayed = 0;
    for (const auto& it : recorded["cases"]) {
        if (it["balancer"] != "least_conn") continue;
        INFO(it["name"]);
        ++replayed;
        least_connections balancer;
        for (const auto& peer : it["peers"]) balancer.add(peer["weight"]);
        std::map<int, lease> held;
        for (const auto& step : it["trace"]) {
            if (step[0] == "close") {
                held.erase(step[1].get<int>());
                continue;
            }
            auto begun = balancer.acquire().value();
            CHECK(begun.index() == step[2]);
            held.emplace(step[1].get<int>(), std::move(begun));
        }
    }
    CHECK(replayed == 3);
}

TEST_CASE("least_connections counts until the lease ends") {
    least_connections it({1, 1});
    auto first = it.acquire();
    CHECK(first->index() == 0);
    CHECK(it.active(0) == 1);
    CHECK(it.pick() == 1);
    CHECK(active_of(it) == active{1, 0});
    auto second = it.acquire();
    auto third = it.acquire();
    CHECK(active_of(it) == active{1, 2});
    *second = std::move(*third);
    CHECK(active_of(it) == active{1, 1});
    first->end();
    second.reset();
    CHECK(active_of(it) == active{0, 0});
    CHECK(it.invariant());
}

TEST_CASE("least_connections counts nothing down that is not its own") {
    least_connections it({1, 1});
    auto old = it.acquire();
    it.remove(0);
    CHECK_FALSE(it.contains(0));
    CHECK(it.add(1) == 0);
    CHECK(it.active(0) == 0);
    const auto young = it.acquire();
    const auto other = it.acquire();
    CHECK(active_of(it) == active{1, 1});
    old.reset();
    CHECK(active_of(it) == active{1, 1});

    auto last = it.acquire();
    it.remove(last->index());
    last.reset();
    CHECK(it.invariant());
}

TEST_CASE("least_connections may move and die before its leases") {
    std::optional<lease> late;
    {
        least_connections it({1, 1});
        late = it.acquire();
        least_connections moved = std::move(it);
        CHECK(active_of(moved) == active{1, 0});
        auto other = moved.acquire();
        it = std::move(moved);
        other.reset();
        CHECK(active_of(it) == active{1, 0});
    }
    CHECK(late->index() == 0);
    late.reset();
}

TEST_CASE("least_connections compares products that overflow 32 bits") {
    least_connections it({largest / 2, largest / 2 - 1, 1});
    std::vector<lease> held;
    for (int n = 0; n < 10; ++n) held.push_back(it.acquire().value());
    CHECK(active_of(it) == active{5, 4, 1});
    CHECK(refusal([&] { it.add(2); }) ==
          "smooth_weighted_round_robin: total weight 2147483648 is not in "
          "0..2147483647");
    CHECK(refusal([&] { it.set_weight(0, -1); }) ==
          "smooth_weighted_round_robin: weight -1 is not in 0..2147483647");
    CHECK(it.size() == 3);
    CHECK(it.invariant());
}

TEST_CASE("least_connections skips, drains and ejects") {
    least_connections it({2, 1});
    CHECK(it.add(1, {.max_fails = 2, .fail_timeout = seconds(3)}) == 2);
    CHECK(it.weight(0) == 2);
    CHECK(it.pick(seconds(0), [](std::size_t i) noexcept { return i < 2; }) ==
          2);
    const auto none = [](std::size_t) noexcept { return true; };
    CHECK_FALSE(it.pick(seconds(0), none));
    CHECK_FALSE(it.acquire(seconds(0), none));
    it.set_weight(0, 0);
    it.set_down(1, true);
    CHECK(it.acquire()->index() == 2);
    it.report_failure(2, seconds(5));
    CHECK(it.acquire(seconds(5))->index() == 2);
    it.report_failure(2, seconds(5));
    CHECK_FALSE(it.acquire(seconds(8)));
    CHECK(it.acquire(seconds(9))->index() == 2);
    CHECK_FALSE(it.pick(seconds(9)));
    it.report_success(2);
    CHECK(it.pick(seconds(9)) == 2);
    it.set_down(1, false);
    CHECK(it.acquire(seconds(9)));
    CHECK(it.invariant());
}

TEST_CASE("least_connections starts without servers") {
    least_connections it;
    CHECK(it.size() == 0);
    CHECK_FALSE(it.pick());
    CHECK_FALSE(it.acquire());
    CHECK(it.add(0) == 0);
    CHECK_FALSE(it.pick());
    CHECK(it.add(1) == 1);
    CHECK(it.acquire()->index() == 1);
}

}  // namespace least_connections_test
