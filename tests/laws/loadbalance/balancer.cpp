#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer_exact.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"
#include "in_runs.hpp"

namespace balancer_laws_test {

using namespace tenet;
using tests::in_runs, tests::is;

enum class fault {
    none,
    picks_past_the_end,
    picks_the_down,
    picks_somebody,
    gives_up_too_soon,
    stays_down
};

// One after the other, whatever they weigh, but those that are down.
class in_turn {
public:
    explicit in_turn(const std::vector<int>& weights) : down_(weights.size()) {}

    std::optional<std::size_t> pick() {
        if (is(fault::picks_past_the_end))
            return last_ = (last_ + 1) % (down_.size() + 1);
        if (is(fault::gives_up_too_soon) && std::ranges::count(down_, true) > 1)
            return std::nullopt;
        for (std::size_t tries = 0; tries < down_.size(); ++tries) {
            last_ = (last_ + 1) % down_.size();
            if (!down_[last_] || is(fault::picks_the_down)) return last_;
        }
        if (is(fault::picks_somebody)) return 0;
        return std::nullopt;
    }
    void set_down(std::size_t i, bool down) {
        down_[i] = down || is(fault::stays_down);
    }

private:
    std::vector<bool> down_;
    std::size_t last_ = 0;
};

// Goes down and comes up again by calls of their own.
struct up_and_down : in_turn {
    using in_turn::in_turn;
    void set_down(std::size_t i) { in_turn::set_down(i, true); }
    void set_up(std::size_t i) { in_turn::set_down(i, false); }
};
struct down_for_good : in_turn {
    using in_turn::in_turn;
    void set_down(std::size_t i) { in_turn::set_down(i, true); }
};

// A list of each peer as often as it weighs, in whose places picks are made.
class in_a_list {
public:
    explicit in_a_list(const std::vector<int>& weights) {
        for (std::size_t i = 0; i < weights.size(); ++i)
            all_.insert(all_.end(), std::size_t(weights[i]), i);
    }
    std::size_t pick() { return all_[draw_() % all_.size()]; }

private:
    std::vector<std::size_t> all_;
    std::minstd_rand draw_;
};

// Leaves out who has less than a hundredth.
struct in_hundredths : in_a_list {
    static std::vector<int> rounded(std::vector<int> weights) {
        const int all = std::accumulate(weights.begin(), weights.end(), 0);
        for (int& it : weights) it = static_cast<int>(100LL * it / all);
        return weights;
    }
    explicit in_hundredths(const std::vector<int>& weights)
        : in_a_list(rounded(weights)) {}
};

// Servers that come and go, picked one after the other.
enum class turnover {
    none,
    picks_the_removed,
    picks_the_drained,
    moves_indexes_up,
    gives_an_index_twice,
    leaks_the_down,
    turns_below_zero,
    stops_at_last
};

class open_house {
public:
    explicit open_house(std::vector<int> weights)
        : weights_(std::move(weights)), down_(weights_.size()) {}

    std::optional<std::size_t> pick() {
        if (is(turnover::turns_below_zero) && ++turn_ < 0 && !weights_.empty())
            return std::size_t(turn_ % int(weights_.size()));
        if (is(turnover::stops_at_last) && ++picks_ == 65'536)
            weights_.back() = 0;
        for (std::size_t tries = 0; tries < weights_.size(); ++tries) {
            last_ = (last_ + 1) % weights_.size();
            if (weights_[last_] > 0 && !down_[last_]) return last_;
        }
        return std::nullopt;
    }
    std::size_t add(int weight) {
        for (std::size_t i = 0; i < weights_.size(); ++i)
            if (weights_[i] == -1 ||
                (is(turnover::gives_an_index_twice) && down_[i])) {
                weights_[i] = weight;
                down_[i] = down_[i] && is(turnover::leaks_the_down);
                return i;
            }
        weights_.push_back(weight);
        down_.push_back(false);
        return weights_.size() - 1;
    }
    void remove(std::size_t i) {
        if (is(turnover::picks_the_removed)) return;
        if (is(turnover::moves_indexes_up)) {
            weights_.erase(weights_.begin() + std::ptrdiff_t(i));
            down_.erase(down_.begin() + std::ptrdiff_t(i));
        } else {
            weights_[i] = -1;
        }
    }
    void set_weight(std::size_t i, int weight) {
        weights_[i] =
            is(turnover::picks_the_drained) ? std::max(1, weight) : weight;
    }
    void set_down(std::size_t i, bool down) { down_[i] = down; }

private:
    std::vector<int> weights_;  // -1 where an index is free
    std::vector<bool> down_;
    std::size_t last_ = 0;
    std::int16_t turn_ = 0;
    int picks_ = 0;
};

// Made of a number of servers, or of none; gives what it picks in three forms.
struct ticket {
    std::size_t server;
    std::size_t index() const { return server; }
};
struct by_number : open_house {
    explicit by_number(std::size_t servers)
        : open_house(std::vector<int>(servers, 1)) {}
    std::size_t add() { return open_house::add(1); }
    std::optional<ticket> acquire() {
        if (const auto i = pick()) return ticket{*i};
        return std::nullopt;
    }
};
struct by_adding : open_house {
    by_adding() : open_house({}) {}
    std::optional<std::size_t> acquire() { return pick(); }
};

enum class shares {
    none,
    forgets_the_last_weight,
    starts_over_too_soon,
    starts_over_at_last,
    leaves_out_the_light
};

struct wrong_runs : in_runs {
    explicit wrong_runs(std::vector<int> weights)
        : in_runs(std::move(weights)) {
        if (is(shares::forgets_the_last_weight)) weights_.back() = 1;
    }
    std::size_t pick() {
        if (is(shares::starts_over_too_soon) && --left == 0) made_ = 0, at_ = 0;
        if (is(shares::starts_over_at_last) && ++picks == 0) made_ = 0, at_ = 0;
        std::size_t i = in_runs::pick();
        if (is(shares::leaves_out_the_light) && weights_[i] == 1)
            i = in_runs::pick();
        return i;
    }
    int left = std::accumulate(weights_.begin(), weights_.end(), 0);
    std::uint16_t picks = 0;
};

// As it is often published: a number of servers, of which each is the next.
enum class turning { none, leaves_out_the_last };
class next_in_turn {
public:
    explicit next_in_turn(std::size_t servers) : servers_(servers) {}
    std::size_t getNextServer() {
        const bool is_short = is(turning::leaves_out_the_last) && servers_ > 1;
        const std::size_t round = servers_ - (is_short ? 1 : 0);
        return std::exchange(next_, (next_ + 1) % round);
    }

private:
    std::size_t servers_ = 0, next_ = 0;
};

TEST_CASE("a balancer may say next for pick") {
    const auto trial = [](const laws::settings& how) {
        return laws::balancer<next_in_turn>(how);
    };
    const auto found = trial(laws::settings::standard());
    laws::check(found);
    CHECK(std::ranges::count(found.called(), "getNextServer") == 1);
    tenet::tests::convict(trial, turning::leaves_out_the_last);
}

TEST_CASE("balancer acquits plain policies") {
    laws::check(laws::balancer<in_turn>());
    laws::check(laws::balancer_exact<in_runs>());
}

TEST_CASE("balancer acquits one that large weights are too much for") {
    const auto trial = [](laws::settings how) {
        how.memory_megabytes = 64;
        return laws::balancer<in_a_list>(how);
    };
    const auto found = trial(laws::settings::standard());
    laws::check(found);
    REQUIRE(found.findings.size() == 4);
    CHECK(found.findings[1].verdict == laws::verdict::skipped);
    CHECK_THAT(found.findings[1].reason, laws::containing("large weights: "));
}

TEST_CASE("balancer convicts picks of nobody there") {
    tests::convict(laws::balancer<in_turn>, fault::picks_past_the_end,
                   fault::stays_down);
}

TEST_CASE("balancer calls set_down and set_up as they are written") {
    laws::check(laws::balancer<up_and_down>());
    laws::check(laws::balancer<down_for_good>());
    tests::convict(laws::balancer<up_and_down>, fault::picks_the_down,
                   fault::stays_down);
    tests::convict(laws::balancer<down_for_good>, fault::picks_the_down);
}

TEST_CASE("balancer judges servers that come and go") {
    laws::check(laws::balancer<open_house>());
    laws::check(laws::balancer<by_number>());
    laws::check(laws::balancer<by_adding>());
    tests::convict_all(laws::balancer<open_house>, turnover::stops_at_last);
    tests::convict(laws::balancer<by_number>, turnover::picks_the_removed);
    tests::convict(laws::balancer<by_adding>, turnover::moves_indexes_up);
}

TEST_CASE("balancer convicts one that leaves out a peer") {
    tests::convict(laws::balancer<wrong_runs>, shares::leaves_out_the_light);
    laws::check_convicted(laws::balancer<in_hundredths>);
}

TEST_CASE("balancer_exact convicts shares that are not kept") {
    laws::check_convicted(laws::balancer_exact<in_turn>);
    tests::convict(laws::balancer_exact<wrong_runs>,
                   shares::forgets_the_last_weight,
                   shares::leaves_out_the_light);
}

}  // namespace balancer_laws_test
