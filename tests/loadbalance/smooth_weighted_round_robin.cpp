#include <tenet/loadbalance/smooth_weighted_round_robin.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer_exact.hpp>
#include <tenet/laws/loadbalance/smooth_balancer.hpp>
#include <vector>

#include "../refusal.hpp"

namespace smooth_weighted_round_robin_test {

using namespace tenet;

namespace {

using nlohmann::json;
using tests::refusal;
using balancer = smooth_weighted_round_robin;
using seconds = balancer::seconds;

json recorded(const std::string& name) {
    const auto path = TENET_TEST_DATA "/loadbalance/" + name;
    std::ifstream file(path);
    INFO(path);
    REQUIRE(file);
    return json::parse(file);
}

std::vector<balancer::peer> peers_of(const json& recording) {
    std::vector<balancer::peer> peers;
    for (const json& it : recording["peers"]) {
        balancer::peer& added = peers.emplace_back();
        added.weight = it["weight"];
        added.down = it["down"];
        added.backup = it["backup"];
        added.max_fails = it.value("max_fails", added.max_fails);
        added.fail_timeout =
            seconds(it.value("fail_timeout_s", added.fail_timeout.count()));
    }
    return peers;
}

// Replays a trace of nginx: requests that go on to the next peer on failure.
class replay {
public:
    explicit replay(const std::vector<balancer::peer>& peers)
        : balancer_(peers), failing_(peers.size()) {}

    void step(const json& it) {
        if (it[0] == "advance_s")
            now_ += seconds(it[1].get<int>());
        else if (it[0] == "set_failing")
            failing_[it[1].get<std::size_t>()] = it[2];
        else
            request(it[1], it[2]);
    }

private:
    void request(int status, const std::vector<std::size_t>& expected) {
        laws::among tried;
        bool answered = false;
        while (!answered) {
            const auto picked = balancer_.pick(now_, tried);
            if (!picked) break;
            tried.peers.push_back(*picked);
            answered = !failing_[*picked];
            if (answered)
                balancer_.report_success(*picked);
            else
                balancer_.report_failure(*picked, now_);
        }
        CHECK(tried.peers == expected);
        CHECK(answered == (status == 200));
    }

    balancer balancer_;
    std::vector<bool> failing_;
    seconds now_{0};
};

std::vector<std::size_t> picks(balancer from, std::size_t count,
                               seconds now = seconds{0}) {
    std::vector<std::size_t> made;
    while (made.size() < count) made.push_back(from.pick(now).value());
    return made;
}

std::string own_refusal(const std::string& what) {
    return "smooth_weighted_round_robin: " + what;
}

std::string health_refusal(const std::string& what) {
    return "server_health: " + what;
}

constexpr int largest = std::numeric_limits<int>::max();

}  // namespace

TEST_CASE("smooth_weighted_round_robin is a smooth balancer") {
    const auto found = laws::smooth_balancer<balancer>();
    laws::check(found);
    CHECK(found.findings.size() == 11);
    laws::check(laws::balancer_exact<balancer>());
}

TEST_CASE("smooth_weighted_round_robin picks what nginx picks") {
    const json file = recorded("nginx_smooth_wrr.json");
    REQUIRE(file["cases"].size() == 13);
    for (const json& it : file["cases"]) {
        INFO(it["name"]);
        const std::vector<std::size_t> expected = it["picks"];
        CHECK(picks(balancer(peers_of(it)), expected.size()) == expected);
    }
}

TEST_CASE("smooth_weighted_round_robin fails over as nginx does") {
    const json file = recorded("nginx_failures.json");
    REQUIRE(file["cases"].size() == 5);
    for (const json& it : file["cases"]) {
        INFO(it["name"]);
        replay trace(peers_of(it));
        for (const json& step : it["trace"]) trace.step(step);
    }
}

TEST_CASE("smooth_weighted_round_robin picks at compile time") {
    STATIC_REQUIRE([] {
        balancer it({5, 1, 1});
        std::array<std::size_t, 7> made{};
        for (std::size_t& pick : made) pick = *it.pick();
        return made == std::array<std::size_t, 7>{0, 0, 1, 0, 2, 0, 0} &&
               it.invariant();
    }());
}

TEST_CASE("smooth_weighted_round_robin tells sizes and weights") {
    balancer it({{.weight = 6, .max_fails = 3}, {.weight = 2}});
    CHECK(it.size() == 2);
    CHECK(it.weight(0) == 6);
    CHECK(it.weight(1) == 2);
    it.report_failure(0, seconds(1));
    CHECK(it.weight(0) == 6);
    CHECK(it.effective_weight(0) == 4);
    it.set_weight(0, 5);
    CHECK(it.weight(0) == 5);
    CHECK(it.effective_weight(0) == 3);
    CHECK(it.invariant());
}

TEST_CASE("smooth_weighted_round_robin has the defaults of nginx") {
    const balancer::peer it;
    CHECK(it.weight == 1);
    CHECK(it.max_fails == 1);
    CHECK(it.fail_timeout == seconds(10));
    CHECK_FALSE(it.backup);
    CHECK_FALSE(it.down);

    balancer plain({1, 1});
    plain.report_failure(0, seconds(0));
    CHECK_FALSE(plain.pick(seconds(10), laws::among{{1}}));
    CHECK(plain.pick(seconds(11), laws::among{{1}}) == 0);
}

TEST_CASE("smooth_weighted_round_robin takes any range of peers") {
    const std::array<balancer::peer, 2> peers{{{.weight = 1}, {.weight = 2}}};
    CHECK(picks(balancer(peers), 3) == std::vector<std::size_t>{1, 0, 1});
}

TEST_CASE("smooth_weighted_round_robin never ejects a peer that is alone") {
    balancer it({4});
    for (int i = 0; i < 3; ++i) it.report_failure(0, seconds(0));
    CHECK(it.pick() == 0);
    CHECK(it.effective_weight(0) == 4);
    it.set_down(0, true);
    CHECK_FALSE(it.pick());
    it.set_down(0, false);
    CHECK(it.pick() == 0);
    CHECK_FALSE(it.pick(seconds(0), laws::among{{0}}));
}

TEST_CASE("smooth_weighted_round_robin clears failures after a timeout only") {
    const auto ejected_after = [](seconds pause) {
        balancer it({{.max_fails = 2, .fail_timeout = seconds(4)}, {}});
        const laws::among other{{1}};
        it.report_failure(0, seconds(5));
        it.pick(seconds(5) + pause, other);
        it.report_success(0);
        it.report_failure(0, seconds(5) + pause);
        return !it.pick(seconds(5) + pause, other);
    };
    CHECK(ejected_after(seconds(0)));
    CHECK(ejected_after(seconds(4)));
    CHECK_FALSE(ejected_after(seconds(5)));
}

TEST_CASE("smooth_weighted_round_robin falls back on backups") {
    balancer it({{.weight = 1},
                 {.weight = 2, .backup = true},
                 {.weight = 1, .backup = true}});
    CHECK(it.pick() == 0);
    it.report_failure(0, seconds(0));
    CHECK(it.pick() == 1);
    CHECK(it.pick() == 2);
    CHECK(it.pick(seconds(0), laws::among{{1}}) == 2);
    it.set_down(1, true);
    it.set_down(2, true);
    CHECK_FALSE(it.pick());
    CHECK(it.pick(seconds(11)) == 0);
}

TEST_CASE("smooth_weighted_round_robin counts the requests of nobody") {
    // As nginx's max_conns, by a count of the caller's.
    const json file = recorded("nginx_least_conn.json");
    std::size_t replayed = 0;
    for (const json& it : file["cases"]) {
        if (it["balancer"] != "round_robin") continue;
        ++replayed;
        balancer peers(peers_of(it));
        std::vector<std::size_t> active(peers.size());
        std::map<int, std::size_t> held;
        for (const json& step : it["trace"]) {
            if (step[0] == "close") {
                --active[held.at(step[1])];
                continue;
            }
            const auto picked =
                peers.acquire(seconds(0), [&](std::size_t i) noexcept {
                    const std::size_t most = it["peers"][i]["max_conns"];
                    return most > 0 && active[i] == most;
                });
            CHECK(picked.value().index() == step[2]);
            ++active[held[step[1]] = step[2]];
        }
    }
    CHECK(replayed == 1);
}

TEST_CASE("smooth_weighted_round_robin carries debts over to new weights") {
    balancer it({100, 100, 100});
    CHECK(it.pick() == 0);
    for (std::size_t i = 0; i < 3; ++i) it.set_weight(i, 1);
    CHECK(picks(it, 6) == std::vector<std::size_t>{1, 2, 0, 1, 2, 0});
    CHECK(it.invariant());

    // Weights that come back find the debts as they were.
    balancer other({5, 2, 1});
    CHECK(picks(other, 8) == std::vector<std::size_t>{0, 1, 0, 0, 2, 0, 1, 0});
    CHECK(other.pick() == 0);
    other.set_weight(0, 50);
    other.set_weight(1, 20);
    other.set_weight(2, 10);
    CHECK(picks(other, 7) == std::vector<std::size_t>{1, 0, 0, 2, 0, 1, 0});
}

TEST_CASE("smooth_weighted_round_robin drains, removes and adds") {
    balancer it({2, 1, 1});
    CHECK(it.pick() == 0);
    it.set_weight(1, 0);
    CHECK(it.weight(1) == 0);
    CHECK_FALSE(it.eligible(1, seconds(0)));
    CHECK(it.eligible(2, seconds(0)));
    CHECK(picks(it, 4) == std::vector<std::size_t>{2, 0, 0, 2});
    it.remove(0);
    CHECK_FALSE(it.contains(0));
    CHECK(it.size() == 3);
    CHECK(picks(it, 2) == std::vector<std::size_t>{2, 2});
    it.remove(2);
    CHECK_FALSE(it.pick());
    CHECK(it.add(3) == 0);
    CHECK(it.add({.weight = 1, .backup = true}) == 2);
    CHECK(it.add(1) == 3);
    CHECK(picks(it, 4) == std::vector<std::size_t>{0, 0, 3, 0});
    it.remove(0);
    it.remove(3);
    CHECK(it.pick() == 2);
    it.set_weight(1, 2);
    CHECK(it.pick() == 1);
    CHECK(it.invariant());
}

TEST_CASE("smooth_weighted_round_robin rescales backups by themselves") {
    balancer it({{.weight = 2},
                 {.weight = 1},
                 {.weight = 2, .backup = true},
                 {.weight = 1, .backup = true}});
    CHECK(it.pick() == 0);
    it.set_down(0, true);
    it.set_down(1, true);
    CHECK(it.pick() == 2);
    it.set_weight(2, 2000);
    it.set_weight(3, 1000);
    CHECK(picks(it, 2) == std::vector<std::size_t>{3, 2});
    it.set_down(0, false);
    it.set_down(1, false);
    CHECK(picks(it, 5) == std::vector<std::size_t>{1, 0, 0, 1, 0});
}

TEST_CASE("smooth_weighted_round_robin keeps reductions where weights change") {
    balancer it({{.weight = 4, .max_fails = 0}, {.weight = 4, .max_fails = 4}});
    it.report_failure(0, seconds(1));
    it.report_failure(1, seconds(1));
    CHECK(it.effective_weight(0) == 4);
    CHECK(it.effective_weight(1) == 3);
    CHECK(it.add(1) == 2);
    CHECK(it.effective_weight(1) == 3);
    it.set_weight(1, 6);
    CHECK(it.effective_weight(1) == 5);
    it.set_weight(1, 1);
    CHECK(it.effective_weight(1) == 0);
    CHECK(it.pick() == 0);
    CHECK(it.effective_weight(1) == 1);
    CHECK(it.invariant());
}

TEST_CASE("smooth_weighted_round_robin starts without peers") {
    balancer it;
    CHECK(it.size() == 0);
    CHECK_FALSE(it.pick());
    CHECK_FALSE(it.acquire());
    CHECK(it.add(1) == 0);
    CHECK(it.acquire()->index() == 0);
    CHECK_FALSE(it.acquire(seconds(0), laws::among{{0}}));
}

TEST_CASE("smooth_weighted_round_robin works at the ends of its ranges") {
    CHECK(picks(balancer({largest}), 2) == std::vector<std::size_t>{0, 0});
    CHECK(picks(balancer({largest - 1, 1}), 3) ==
          std::vector<std::size_t>{0, 0, 0});
    balancer it({{.weight = 1,
                  .max_fails = largest,
                  .fail_timeout = balancer::max_time},
                 {.weight = 1, .fail_timeout = balancer::max_time},
                 {.weight = 1, .fail_timeout = seconds(0)}});
    it.report_failure(1, balancer::max_time);
    it.report_failure(2, balancer::max_time);
    CHECK(it.pick(balancer::max_time) == 0);
    CHECK(it.pick(balancer::max_time) == 0);
}

TEST_CASE("smooth_weighted_round_robin refuses what it cannot balance") {
    const std::string weights = " is not in 0..2147483647";
    using peer = balancer::peer;
    CHECK(refusal([] {
              balancer({1, -1});
          }) == own_refusal("weight -1" + weights));
    CHECK(refusal([] { balancer({-3}); }) ==
          own_refusal("weight -3" + weights));
    CHECK(refusal([] {
              balancer({largest, 1});
          }) == own_refusal("total weight 2147483648" + weights));
    CHECK(refusal([] { balancer(std::vector{peer{.max_fails = -1}}); }) ==
          health_refusal("max_fails -1 is not in 0..2147483647"));
    CHECK(refusal([] {
              balancer(std::vector{peer{.fail_timeout = seconds(-1)}});
          }) ==
          health_refusal("fail_timeout -1 is not in 0..4611686018427387903"));
    CHECK(refusal([] {
              balancer(std::vector{
                  peer{.fail_timeout = balancer::max_time + seconds(1)}});
          }) == health_refusal("fail_timeout 4611686018427387904 is not in 0.."
                               "4611686018427387903"));
}

TEST_CASE(
    "smooth_weighted_round_robin keeps its weights if new ones are wrong") {
    balancer it({3, 1});
    CHECK(refusal([&] { it.set_weight(0, -1); }) ==
          own_refusal("weight -1 is not in 0..2147483647"));
    CHECK(refusal([&] { it.set_weight(0, largest); }) ==
          own_refusal("total weight 2147483648 is not in 0..2147483647"));
    CHECK(refusal([&] { it.add(largest - 3); }) ==
          own_refusal("total weight 2147483648 is not in 0..2147483647"));
    CHECK(refusal([&] { it.add(balancer::peer{.max_fails = -1}); }) ==
          health_refusal("max_fails -1 is not in 0..2147483647"));
    CHECK(it.size() == 2);
    CHECK(it.invariant());
    CHECK(it.weight(0) == 3);
    CHECK(it.effective_weight(0) == 3);
    it.set_weight(0, largest - 1);
    CHECK(it.weight(0) == largest - 1);
    CHECK(it.effective_weight(0) == largest - 1);
}

}  // namespace smooth_weighted_round_robin_test
