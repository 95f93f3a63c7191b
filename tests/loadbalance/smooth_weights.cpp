#include <tenet/loadbalance/smooth_weights.hpp>

#include <cstdint>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace smooth_weights_test {

using namespace tenet;

namespace {

using indexes = std::vector<std::size_t>;

smooth_weights of(const std::vector<int>& weights) {
    smooth_weights made;
    made.resize(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        made.set(i, weights[i], weights[i]);
    made.rescale();
    return made;
}
indexes rounds(smooth_weights& from, int count) {
    indexes made;
    while (count-- > 0) made.push_back(from.round());
    return made;
}
void weigh(smooth_weights& all, std::size_t i, int weight) {
    all.set(i, weight, weight);
    all.rescale();
}

constexpr auto everyone = [](std::size_t) { return true; };

}  // namespace

TEST_CASE("smooth_weights goes around by weight") {
    smooth_weights it = of({5, 2, 1});
    CHECK(it.size() == 3);
    CHECK(it.total() == 8);
    CHECK(it.weight(1) == 2);
    CHECK(it.effective(1) == 2);
    CHECK(rounds(it, 8) == indexes{0, 1, 0, 0, 2, 0, 1, 0});
    CHECK(it.invariant());
    smooth_weights other = of({5, 2, 1});
    for (const std::size_t expected : indexes{0, 1, 0, 0, 2, 0, 1, 0})
        CHECK(other.round(everyone) == expected);
}

TEST_CASE("smooth_weights picks at compile time") {
    STATIC_REQUIRE([] {
        smooth_weights it;
        it.resize(1);
        it.set(0, 1, 1);
        it.rescale();
        return it.round() == 0 && it.invariant();
    }());
}

TEST_CASE("smooth_weights leaves out those that do not take part") {
    smooth_weights it = of({3, 0, 1});
    CHECK(it.round([](std::size_t i) { return i > 0; }) == 2);
    CHECK(it.round([](std::size_t i) { return i == 1; }) == 3);
    CHECK(rounds(it, 4) == indexes{0, 0, 2, 0});
    CHECK(it.invariant());
}

TEST_CASE("smooth_weights restores what is reduced") {
    smooth_weights it = of({4, 4});
    CHECK(it.all_effective());
    it.set(0, 4, -2);
    CHECK_FALSE(it.all_effective());
    CHECK(it.effective(0) == 0);
    for (int n = 1; n <= 4; ++n) {
        CHECK(it.round(everyone) < 2);
        CHECK(it.effective(0) == n);
    }
    CHECK(it.all_effective());
    it.set(0, 6, 3);
    it.rescale();
    CHECK(it.weight(0) == 6);
    CHECK(it.effective(0) == 3);
    CHECK(it.invariant());
}

TEST_CASE("smooth_weights carries debts over, as picks") {
    smooth_weights it = of({100, 100, 100});
    CHECK(it.round() == 0);
    for (std::size_t i = 0; i < 3; ++i) weigh(it, i, 1);
    CHECK(rounds(it, 6) == indexes{1, 2, 0, 1, 2, 0});

    smooth_weights same = of({5, 2, 1});
    CHECK(rounds(same, 3) == indexes{0, 1, 0});
    weigh(same, 0, 5000);
    weigh(same, 1, 2000);
    weigh(same, 2, 1000);
    CHECK(rounds(same, 5) == indexes{0, 2, 0, 1, 0});
    CHECK(same.invariant());
}

TEST_CASE("smooth_weights shares out what those who leave owe or are owed") {
    smooth_weights it = of({2, 1, 1});
    CHECK(it.round() == 0);
    weigh(it, 0, 0);
    CHECK(it.invariant());
    CHECK(rounds(it, 4) == indexes{1, 2, 1, 2});
    weigh(it, 0, 2);
    CHECK(rounds(it, 4) == indexes{0, 1, 2, 0});

    smooth_weights owed = of({1, 1, 2});
    CHECK(owed.round() == 2);
    weigh(owed, 0, 0);
    CHECK(owed.invariant());
    CHECK(rounds(owed, 3) == indexes{1, 2, 2});
}

TEST_CASE("smooth_weights has room for the greatest total") {
    smooth_weights it = of({int(smooth_weights::max_total)});
    CHECK(it.round() == 0);
    weigh(it, 0, 1);
    CHECK(it.round() == 0);
    weigh(it, 0, 0);
    CHECK(it.total() == 0);
    CHECK(it.round(everyone) == 1);
    CHECK(it.invariant());
}

TEST_CASE("smooth_weights bounds what debts grow to while some take no part") {
    smooth_weights it = of({1, 1, 1, 1});
    for (int n = 0; n < 1000; ++n) {
        const auto two = std::size_t(n * n) % 4;
        it.round([&](std::size_t i) { return i != two; });
    }
    weigh(it, 0, 3);
    std::vector<int> counts(4);
    for (const std::size_t i : rounds(it, 60)) ++counts[i];
    CHECK((26 < counts[0] && counts[0] < 34));
    for (std::size_t i = 1; i < 4; ++i)
        CHECK((6 < counts[i] && counts[i] < 14));
}

TEST_CASE("smooth_weights keeps its invariant in any order of changes") {
    using places = std::vector<laws::within<0, 8, std::size_t>>;
    laws::check(laws::property(
                    "debts sum to 0",
                    "rounds and, of the place $0 of 3, other weights",
                    [](const places& calls) {
                        smooth_weights it = of({7, 1, 3});
                        for (const std::size_t call : calls) {
                            if (call < 3) {
                                if (it.total() > 0) it.round();
                                continue;
                            }
                            weigh(it, call % 3, call < 6 ? 0 : int(call * 41));
                            if (!it.invariant()) return false;
                        }
                        return it.invariant();
                    })
                    .judge());
}

}  // namespace smooth_weights_test
