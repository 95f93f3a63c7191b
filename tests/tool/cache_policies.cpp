#include "cache_policies.hpp"

#include "lru_sweep.hpp"
#include "workload.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <list>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tool_cache_policies_test {

using namespace tenet::tool;

namespace {

using numbers = std::vector<std::uint64_t>;

const cache_policy& named(const std::string& name) {
    return *std::ranges::find(cache_policies(), name, &cache_policy::name);
}

// Fed in pieces, as a trace comes.
numbers hits(const cache_policy& policy, const numbers& capacities,
             const numbers& keys, const numbers& weights = {}) {
    const auto run = policy.make(capacities, !weights.empty());
    constexpr std::size_t piece = 777;
    for (std::size_t at = 0; at < keys.size(); at += piece) {
        const std::size_t size = std::min(piece, keys.size() - at);
        run->feed(std::span(keys).subspan(at, size),
                  weights.empty() ? std::span<const std::uint64_t>()
                                  : std::span(weights).subspan(at, size));
    }
    return run->hits();
}

numbers hits_one_by_one(const cache_policy& policy, const numbers& capacities,
                        const numbers& keys, const numbers& weights = {}) {
    numbers all;
    for (const auto capacity : capacities)
        all.push_back(hits(policy, {capacity}, keys, weights).front());
    return all;
}

numbers keys_of(const std::string& workload) {
    const auto source = make_workload(workload);
    numbers all;
    for (auto batch = source->next(); !batch.empty(); batch = source->next())
        all.insert(all.end(), batch.begin(), batch.end());
    return all;
}

// A weight for each request that changes from one to the next of a key.
numbers weights_of(const numbers& keys, std::uint64_t most) {
    numbers weights;
    for (std::size_t i = 0; i < keys.size(); ++i)
        weights.push_back(1 + (keys[i] * 7 + i * i) % most);
    return weights;
}

// A list of what is held, the next victim first.
std::uint64_t hits_by_hand(std::uint64_t capacity, const numbers& keys,
                           const numbers& weights, bool touches) {
    std::list<std::pair<std::uint64_t, std::uint64_t>> held;
    std::uint64_t hits = 0, weight = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto found = std::ranges::find(
            held, keys[i], &std::pair<std::uint64_t, std::uint64_t>::first);
        if (found != held.end()) {
            ++hits;
            if (touches) held.splice(held.end(), held, found);
        } else if (weights[i] <= capacity) {
            for (weight += weights[i]; weight > capacity; held.pop_front())
                weight -= held.front().second;
            held.emplace_back(keys[i], weights[i]);
        }
    }
    return hits;
}

}  // namespace

TEST_CASE("one pass of stack distances counts as an LRU of each capacity") {
    const numbers capacities{1, 2, 3, 10, 1000, 77, 77, 500, 20'000, 1'000'000};
    for (const std::string workload :
         {"golden:1:150000", "zipf:0.7:5000:200000:3", "loop:500:3000",
          "scan:200000", "loop:1:1000", "mix:3:100000", "loop:20000:150000"}) {
        INFO(workload);
        const auto keys = keys_of(workload);
        CHECK(hits(named("lru"), capacities, keys) ==
              hits_one_by_one(named("lru"), capacities, keys));
    }
}

TEST_CASE("times are counted up to any of them") {
    marked_times times;
    times.reset(1000, 130);
    CHECK(times.size() >= 1000);
    for (std::size_t t = 0; t < 1000; ++t)
        REQUIRE(times.marked_through(t) == std::min<std::size_t>(t + 1, 130));
    times.unmark(0), times.unmark(64), times.mark(999);
    CHECK(times.marked_through(0) == 0);
    CHECK(times.marked_through(63) == 63);
    CHECK(times.marked_through(64) == 63);
    CHECK(times.marked_through(998) == 128);
    CHECK(times.marked_through(999) == 129);
}

TEST_CASE("many capacities in one run count as one by one") {
    const auto keys = keys_of("golden:5:60000");
    const auto weights = weights_of(keys, 30);
    const numbers capacities{300, 20, 4000};
    for (const auto& policy : cache_policies()) {
        INFO(policy.name);
        CHECK(hits(policy, capacities, keys) ==
              hits_one_by_one(policy, capacities, keys));
        if (&policy == &optimal_policy()) continue;
        CHECK(hits(policy, capacities, keys, weights) ==
              hits_one_by_one(policy, capacities, keys, weights));
    }
}

TEST_CASE("weights of one each are places") {
    const auto keys = keys_of("golden:5:60000");
    const numbers ones(keys.size(), 1), capacities{1, 50, 700};
    // Those whose victim does not depend on whether its successor is known.
    for (const std::string name :
         {"fifo", "lru", "clock", "sieve", "lfu", "segmented_lru", "gdsf",
          "simplified_two_queue"}) {
        INFO(name);
        CHECK(hits(named(name), capacities, keys, ones) ==
              hits(named(name), capacities, keys));
    }
}

TEST_CASE("entries of different weights never weigh more than the capacity") {
    const auto keys = keys_of("zipf:0.8:400:20000:20");
    for (const std::uint64_t most : {3U, 50U, 900U}) {
        const auto weights = weights_of(keys, most);
        for (const std::uint64_t capacity : {1U, 40U, 800U, 10'000U}) {
            INFO("weights to " << most << ", capacity " << capacity);
            CHECK(hits(named("fifo"), {capacity}, keys, weights).front() ==
                  hits_by_hand(capacity, keys, weights, false));
            CHECK(hits(named("lru"), {capacity}, keys, weights).front() ==
                  hits_by_hand(capacity, keys, weights, true));
        }
    }
}

TEST_CASE("what is too heavy stays out and pushes nobody out") {
    const numbers keys{1, 2, 3, 1, 2, 3, 3}, weights{2, 2, 5, 2, 2, 5, 1};
    for (const auto& policy : online_policies()) {
        INFO(policy.name);
        CHECK(hits(policy, {4}, keys, weights).front() == 2);
    }
}

TEST_CASE("the heavy goes first where weights count") {
    // 9 is asked for as often as the others, and is worth less than they are.
    const numbers keys{9, 1, 2, 9, 1, 2, 3, 1, 2, 3},
        weights{8, 1, 1, 8, 1, 1, 1, 1, 1, 1};
    CHECK(hits(named("gdsf"), {10}, keys, weights).front() == 6);
    CHECK(hits(named("lfu"), {10}, keys, weights).front() == 6);
    const numbers more{9, 9, 9, 1, 2, 3, 1, 2, 3},
        light{8, 8, 8, 1, 1, 1, 1, 1, 1};
    CHECK(hits(named("gdsf"), {10}, more, light).front() == 5);
    CHECK(hits(named("lfu"), {10}, more, light).front() == 2);
}

TEST_CASE("no policy is told weights and shares in vain") {
    // Shares of a capacity of 10^12 would be far beyond the 100 that fit.
    const auto keys = keys_of("golden:5:60000");
    const numbers heavy(keys.size(), 10'000'000'000);
    for (const auto& policy : online_policies()) {
        INFO(policy.name);
        const auto plain = hits(policy, {100}, keys).front();
        const auto weighed =
            hits(policy, {1'000'000'000'000}, keys, heavy).front();
        CHECK(weighed > plain * 9 / 10);
        CHECK(weighed < plain * 11 / 10);
    }
}

TEST_CASE("no policy beats the optimum, and of weights there is none") {
    const auto keys = keys_of("mix:1:30000");
    const numbers capacities{10, 300, 2000};
    const auto most = hits(optimal_policy(), capacities, keys);
    for (const auto& policy : online_policies()) {
        const auto some = hits(policy, capacities, keys);
        for (std::size_t i = 0; i < most.size(); ++i) CHECK(some[i] <= most[i]);
    }
    CHECK_THROWS_AS(optimal_policy().make(capacities, true),
                    std::invalid_argument);
}

}  // namespace tool_cache_policies_test
