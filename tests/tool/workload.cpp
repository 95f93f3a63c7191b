#include "workload.hpp"

#include "terminal.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tool_workload_test {

using namespace tenet::tool;

namespace {

using list = std::vector<std::uint64_t>;

list keys_of(const std::string& text) {
    const auto source = make_workload(text);
    list all;
    for (auto batch = source->next(); !batch.empty(); batch = source->next())
        all.insert(all.end(), batch.begin(), batch.end());
    CHECK(source->share() == 1.0);
    CHECK(source->weights().empty());
    return all;
}

}  // namespace

TEST_CASE("the golden workload is the published one") {
    const auto keys = keys_of("golden:42:100000");
    REQUIRE(keys.size() == 100'000);
    const list first(keys.begin(), keys.begin() + 12);
    CHECK(first ==
          list{205, 1638, 663, 882, 2, 170, 1045, 62, 856, 527, 715, 894});
    CHECK(keys[8000] == 1000000);
    CHECK(keys[9001] == 2009001);
    CHECK(keys.back() == 2099999);
}

TEST_CASE("a workload that is none is told what is allowed") {
    for (const std::string wrong : {"",
                                    "golden",
                                    "golden:1",
                                    "golden:1:0",
                                    "golden:1:2:3",
                                    "golden:-1:2",
                                    "golden:1:2:",
                                    "zipf:1:2",
                                    "zipf:1:0:5",
                                    "zipf:-1:2:5",
                                    "zipf:nan:2:5",
                                    "zipf:inf:2:5",
                                    "zipf:1e0:2:5",
                                    "zipf::2:5",
                                    "zipf:10.1:2:5",
                                    "zipf:1:2:5:-1",
                                    "zipf:1:2:5:1:x",
                                    "zipf:1:2:5:1:1:1",
                                    "loop:5",
                                    "loop:0:5",
                                    "loop:5:0",
                                    "scan",
                                    "scan:0",
                                    "scan:1000000000001",
                                    "mix:1",
                                    "mix:1:1:1"})
        CHECK_THROWS_AS(make_workload(wrong), misuse);
    CHECK_THROWS_WITH(make_workload("zipf:11:2:5"),
                      tenet::laws::containing("0..10"));
    CHECK_THROWS_WITH(make_workload("loop:0:5"),
                      tenet::laws::containing("keys 0 is not in 1.."));
    CHECK_THROWS_WITH(make_workload("lop:5:5"),
                      tenet::laws::containing("loop"));
}

TEST_CASE("every workload has an example that it makes, twice the same") {
    CHECK(workloads().size() >= 5);
    for (const auto& each : workloads())
        CHECK(keys_of(std::string(each.example)) ==
              keys_of(std::string(each.example)));
}

TEST_CASE("loops repeat and scans do not") {
    CHECK(keys_of("loop:3:7") == list{0, 1, 2, 0, 1, 2, 0});
    const auto scan = keys_of("scan:50000");
    CHECK(std::set(scan.begin(), scan.end()).size() == 50'000);
}

TEST_CASE("Zipf keys come as often as they should") {
    constexpr std::size_t keys = 50, requests = 200'000;
    for (const std::string skew : {"0", "0.5", "0.99", "1", "1.3", "3", "10"}) {
        double sum = 0;
        for (std::size_t k = 1; k <= keys; ++k)
            sum += std::pow(k, -std::stod(skew));
        std::vector<double> counts(keys);
        for (const auto key : keys_of("zipf:" + skew + ":50:200000"))
            ++counts.at(key);
        for (std::size_t k = 1; k <= keys; ++k) {
            const double share = std::pow(k, -std::stod(skew)) / sum;
            const double expected = requests * share;
            INFO("skew " << skew << ", rank " << k);
            CHECK(std::abs(counts[k - 1] - expected) <=
                  5 * std::sqrt(expected) + 1);
        }
    }
}

TEST_CASE("Zipf keys reach from one to very many, and drift") {
    CHECK(keys_of("zipf:0.9:1:3") == list{0, 0, 0});
    for (const auto key : keys_of("zipf:0.1:1000000000000:20000"))
        REQUIRE(key < 1'000'000'000'000);
    CHECK(std::ranges::max(keys_of("zipf:0.1:1000000000000:20000")) >
          100'000'000'000);

    const auto still = keys_of("zipf:1:100:1000:0:9");
    const auto drifting = keys_of("zipf:1:100:1000:10:9");
    for (std::size_t t = 0; t < 1000; ++t)
        REQUIRE(drifting[t] == still[t] + t / 10);
    CHECK(still != keys_of("zipf:1:100:1000:0:10"));
}

TEST_CASE("a mix has skewed, looping and scanning phases") {
    std::map<std::uint64_t, std::size_t> kinds, times;
    for (const auto key : keys_of("mix:7:300000")) {
        ++kinds[key / 1'000'000'000'000'000];
        ++times[key];
    }
    REQUIRE(kinds.size() == 3);
    CHECK(kinds[0] > 90'000);
    CHECK(kinds[1] > 30'000);
    CHECK(kinds[2] > 30'000);
    CHECK(times[1'000'000'000'000'000] > 10);
    for (const auto& [key, count] : times)
        REQUIRE((key < 2'000'000'000'000'000 || count == 1));
}

}  // namespace tool_workload_test
