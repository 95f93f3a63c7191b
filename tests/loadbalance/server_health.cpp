#include <tenet/loadbalance/server_health.hpp>

#include <limits>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace server_health_test {

using namespace tenet;

namespace {

using seconds = server_health::seconds;

server_health of(std::size_t servers, ejection_rule rule = {}) {
    server_health made;
    while (servers-- > 0) made.add(rule);
    return made;
}

// Which of them are eligible.
std::vector<std::size_t> those_of(const server_health& it, int now) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < it.size(); ++i)
        if (it.eligible(i, seconds(now))) found.push_back(i);
    return found;
}

using indexes = std::vector<std::size_t>;

std::string complaint(ejection_rule rule) {
    server_health it = of(1);
    try {
        it.add(rule);
    } catch (const std::invalid_argument& error) {
        CHECK(it.size() == 1);
        CHECK(it.invariant());
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("server_health gives the lowest free index") {
    server_health it;
    CHECK(it.size() == 0);
    CHECK(it.all_well());
    for (std::size_t i = 0; i < 4; ++i) CHECK(it.add() == i);
    it.remove(1);
    it.remove(2);
    CHECK(it.size() == 4);
    CHECK(it.contains(0));
    CHECK_FALSE(it.contains(1));
    CHECK_FALSE(it.contains(4));
    CHECK(those_of(it, 0) == indexes{0, 3});
    CHECK(it.add() == 1);
    CHECK(it.add() == 2);
    CHECK(it.add() == 4);
    CHECK(those_of(it, 0) == indexes{0, 1, 2, 3, 4});
    CHECK(it.invariant());
}

TEST_CASE("server_health leaves out those that are down") {
    server_health it = of(2);
    it.set_down(0, true);
    CHECK_FALSE(it.all_well());
    CHECK(those_of(it, 0) == indexes{1});
    it.set_down(0, true);
    it.set_down(0, false);
    CHECK(it.all_well());
    CHECK(those_of(it, 0) == indexes{0, 1});
    it.set_down(1, true);
    it.remove(1);
    CHECK(it.all_well());
    CHECK(it.add() == 1);
    CHECK(those_of(it, 0) == indexes{0, 1});
    CHECK(it.invariant());
}

TEST_CASE("server_health ejects for a timeout, from the last of the failures") {
    server_health it = of(2, {.max_fails = 2, .fail_timeout = seconds(4)});
    it.report_failure(0, seconds(5));
    CHECK_FALSE(it.all_well());
    CHECK(those_of(it, 5) == indexes{0, 1});
    it.report_failure(0, seconds(7));
    CHECK(those_of(it, 7) == indexes{1});
    CHECK(those_of(it, 11) == indexes{1});
    CHECK(those_of(it, 12) == indexes{0, 1});
}

TEST_CASE("server_health admits one probe a timeout") {
    server_health it = of(2, {.max_fails = 1, .fail_timeout = seconds(4)});
    it.report_failure(0, seconds(0));
    it.picked(0, seconds(5));
    CHECK(those_of(it, 5) == indexes{1});
    CHECK(those_of(it, 9) == indexes{1});
    CHECK(those_of(it, 10) == indexes{0, 1});
    it.report_success(0);
    CHECK(it.all_well());
    CHECK(those_of(it, 5) == indexes{0, 1});
}

TEST_CASE("server_health forgives only after a probe") {
    server_health it = of(2, {.max_fails = 2, .fail_timeout = seconds(4)});
    it.report_failure(0, seconds(1));
    it.picked(0, seconds(5));
    it.report_success(0);
    CHECK_FALSE(it.all_well());
    it.picked(0, seconds(6));
    it.report_success(0);
    CHECK(it.all_well());
    it.report_failure(0, seconds(6));
    CHECK(those_of(it, 6) == indexes{0, 1});
    it.report_success(1);
    CHECK(it.invariant());
}

TEST_CASE("server_health never ejects the only server") {
    server_health it = of(1);
    CHECK(it.max_fails(0) == 0);
    it.report_failure(0, seconds(0));
    CHECK(those_of(it, 0) == indexes{0});
    CHECK(it.add({.max_fails = 3}) == 1);
    CHECK(it.max_fails(0) == 1);
    CHECK(it.max_fails(1) == 3);
    CHECK(those_of(it, 0) == indexes{1});
    CHECK(it.add({.max_fails = 0}) == 2);
    it.report_failure(2, seconds(0));
    CHECK(those_of(it, 0) == indexes{1, 2});
    it.remove(1);
    CHECK(those_of(it, 0) == indexes{2});
    it.remove(2);
    CHECK(those_of(it, 0) == indexes{0});
    it.set_down(0, true);
    CHECK(those_of(it, 0).empty());
    it.remove(0);
    CHECK(it.all_well());
    CHECK(it.invariant());

    server_health other = of(2);
    other.report_failure(1, seconds(0));
    CHECK(those_of(other, 0) == indexes{0});
    other.remove(0);
    CHECK(those_of(other, 0) == indexes{1});
}

TEST_CASE("server_health has the defaults of nginx") {
    CHECK(ejection_rule().max_fails == 1);
    CHECK(ejection_rule().fail_timeout == seconds(10));
}

TEST_CASE("server_health works at the ends of its ranges") {
    constexpr int most = std::numeric_limits<int>::max();
    server_health it = of(2, {most, server_health::max_time});
    it.report_failure(0, server_health::max_time);
    CHECK(it.eligible(0, server_health::max_time));
    server_health other = of(2, {1, server_health::max_time});
    other.report_failure(0, server_health::max_time);
    CHECK_FALSE(other.eligible(0, server_health::max_time));
    CHECK(other.eligible(1, seconds(0)));
}

TEST_CASE("server_health refuses rules out of their ranges") {
    CHECK(complaint({.max_fails = -1}) ==
          "server_health: max_fails -1 is not in 0..2147483647");
    CHECK(complaint({.max_fails = 1, .fail_timeout = seconds(-1)}) ==
          "server_health: fail_timeout -1 is not in 0..4611686018427387903");
    CHECK(complaint({1, server_health::max_time + seconds(1)}) ==
          "server_health: fail_timeout 4611686018427387904 is not in "
          "0..4611686018427387903");
    CHECK(complaint({0, seconds(0)}) == "none");
}

TEST_CASE("server_health gives no index twice") {
    using places = std::vector<laws::within<0, 8, std::size_t>>;
    laws::check(
        laws::property("an index is taken or free",
                       "servers that are added or removed, by index: $0",
                       [](const places& calls) {
                           server_health it;
                           std::vector<bool> taken(200);
                           for (const std::size_t i : calls) {
                               if (it.contains(i)) {
                                   it.remove(i);
                                   taken[i] = false;
                                   continue;
                               }
                               const std::size_t added = it.add();
                               if (taken[added]) return false;
                               taken[added] = true;
                           }
                           return it.invariant();
                       })
            .judge());
}

}  // namespace server_health_test
