#include <algorithm>
#include <chrono>
#include <cstdint>
#include <numeric>
#include <optional>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/smooth_balancer.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"
#include "in_runs.hpp"

namespace smooth_balancer_laws_test {

using namespace tenet;
using tests::in_runs, tests::is;

enum class order {
    none,
    forgets_the_last_weight,
    gives_ties_to_the_later,
    subtracts_nothing,
    leaves_a_debt,
    overflows,
    counts_in_sixteen_bits
};

// The rule in its plainest form, for peers that never fail.
class plain_smooth {
public:
    explicit plain_smooth(std::vector<int> weights)
        : weights_(std::move(weights)), current_(weights_.size()) {
        if (is(order::forgets_the_last_weight)) weights_.back() = 1;
    }

    std::size_t pick() {
        const int total = std::accumulate(weights_.begin(), weights_.end(), 0);
        std::size_t best = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            current_[i] += weights_[i];
            if (current_[i] >=
                current_[best] + !is(order::gives_ties_to_the_later))
                best = i;
        }
        if (!is(order::subtracts_nothing)) current_[best] -= total;
        if (is(order::overflows))
            current_[best] = static_cast<std::int16_t>(current_[best]);
        // The first peer begins each round in debt.
        if (is(order::leaves_a_debt) && ++made_ % total == 0)
            current_[0] -= (total + 1) / 2;
        // Starts over when its count of picks does.
        if (is(order::counts_in_sixteen_bits) && ++picks_ == 0)
            std::ranges::fill(current_, 0);
        return best;
    }

private:
    std::vector<int> weights_;
    std::vector<std::int64_t> current_;
    int made_ = 0;
    std::uint16_t picks_ = 0;
};

// Current weights after a change of weights, by which totals change: as many
// picks as before, and what those who left have left is for nobody.
void carry_over(std::vector<std::int64_t>& current,
                const std::vector<int>& weights, std::int64_t before) {
    const auto total =
        std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::int64_t sum = 0;
    for (std::int64_t& it : current) {
        if (before > 0) it = it * total / before;
        sum += it;
    }
    if (!current.empty()) current.back() -= sum;
}

// Peers go down, change weight, come and go, but never fail.
enum class change {
    none,
    forgets_who_is_down,
    keeps_the_old_weight,
    keeps_its_debts,
    forgets_its_debts,
    owes_newcomers
};

class changing_smooth {
public:
    explicit changing_smooth(std::vector<int> weights)
        : weights_(std::move(weights)),
          current_(weights_.size()),
          down_(weights_.size()) {}

    std::optional<std::size_t> pick() {
        std::optional<std::size_t> best;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            if (down_[i] || weights_[i] == 0) continue;
            current_[i] += weights_[i];
            total += weights_[i];
            if (!best || current_[i] > current_[*best]) best = i;
        }
        if (best) current_[*best] -= total;
        return best;
    }
    void set_down(std::size_t i, bool down) {
        down_[i] = down && !is(change::forgets_who_is_down);
    }
    void set_weight(std::size_t i, int weight) {
        const auto before = total();
        if (!is(change::keeps_the_old_weight)) weights_[i] = weight;
        settle(before);
    }
    std::size_t add(int weight) {
        const auto before = total();
        weights_.push_back(weight);
        current_.push_back(is(change::owes_newcomers) ? 10 * total() : 0);
        down_.push_back(false);
        settle(before);
        return weights_.size() - 1;
    }

private:
    std::int64_t total() const {
        return std::accumulate(weights_.begin(), weights_.end(),
                               std::int64_t{0});
    }
    void settle(std::int64_t before) {
        if (is(change::forgets_its_debts))
            std::ranges::fill(current_, 0);
        else if (!is(change::keeps_its_debts) && !is(change::owes_newcomers))
            carry_over(current_, weights_, before);
    }

    std::vector<int> weights_;
    std::vector<std::int64_t> current_;
    std::vector<bool> down_;
};

// All the rules, each of which one flaw breaks.
enum class flaw {
    none,
    recovers_first,
    never_recovers,
    counts_the_down,
    shut_too_long,
    forgives_at_once,
    probes_in_crowds,
    mixes_in_backups,
    loses_it_all
};

class failing_smooth {
public:
    struct peer {
        int weight = 1;
        int max_fails = 1;
        std::chrono::seconds fail_timeout{10};
        bool backup = false;
        bool down = false;
        int effective = 0;
        std::int64_t current = 0;
        int fails = 0;
        std::chrono::seconds failed{0};
        std::chrono::seconds checked{0};
    };
    using seconds = std::chrono::seconds;

    explicit failing_smooth(const std::vector<int>& weights) {
        for (const int weight : weights) {
            peers_.emplace_back().weight = weight;
            peers_.back().effective = weight;
        }
    }
    explicit failing_smooth(std::vector<peer> peers)
        : peers_(std::move(peers)) {
        for (peer& it : peers_) it.effective = it.weight;
    }

    std::optional<std::size_t> pick(seconds now = seconds{0},
                                    const laws::among& skip = {}) {
        auto found = round(now, skip, false);
        if (!found && !is(flaw::mixes_in_backups))
            found = round(now, skip, true);
        return found;
    }
    void report_success(std::size_t i) {
        peer& it = peers_[i];
        if (is(flaw::forgives_at_once) || it.failed < it.checked) it.fails = 0;
    }
    void report_failure(std::size_t i, seconds now) {
        peer& it = peers_[i];
        ++it.fails;
        it.failed = it.checked = now;
        if (peers_.size() == 1 || it.max_fails == 0) return;
        it.effective =
            is(flaw::loses_it_all)
                ? 0
                : std::max(0, it.effective - it.weight / it.max_fails);
    }
    void set_down(std::size_t i, bool down) { peers_[i].down = down; }
    void set_weight(std::size_t i, int weight) {
        std::int64_t before = 0;
        for (const peer& it : peers_) before += it.weight;
        peer& changed = peers_[i];
        changed.effective =
            std::max(0, changed.effective + weight - changed.weight);
        changed.weight = weight;
        std::vector<std::int64_t> current;
        std::vector<int> weights;
        for (const peer& it : peers_) {
            current.push_back(it.current);
            weights.push_back(it.weight);
        }
        carry_over(current, weights, before);
        for (std::size_t k = 0; k < peers_.size(); ++k)
            peers_[k].current = current[k];
    }

private:
    bool shut(const peer& it, seconds now) const {
        if (peers_.size() == 1 || it.max_fails == 0 || it.fails < it.max_fails)
            return false;
        const seconds extra{is(flaw::shut_too_long) ? 1 : 0};
        return now - it.checked <= it.fail_timeout + extra;
    }

    std::optional<std::size_t> round(seconds now, const laws::among& skip,
                                     bool backups) {
        std::optional<std::size_t> best;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < peers_.size(); ++i) {
            peer& it = peers_[i];
            if (!is(flaw::mixes_in_backups) && it.backup != backups) continue;
            if (shut(it, now) || skip(i)) continue;
            if (it.down) {
                if (is(flaw::counts_the_down)) total += it.effective;
                continue;
            }
            const bool recovers =
                !is(flaw::never_recovers) && it.effective < it.weight;
            if (is(flaw::recovers_first) && recovers) ++it.effective;
            it.current += it.effective;
            total += it.effective;
            if (!is(flaw::recovers_first) && recovers) ++it.effective;
            if (!best || it.current > peers_[*best].current) best = i;
        }
        if (!best) return best;
        peer& it = peers_[*best];
        it.current -= total;
        if (!is(flaw::probes_in_crowds) && now - it.checked > it.fail_timeout)
            it.checked = now;
        return best;
    }

    std::vector<peer> peers_;
};

TEST_CASE("smooth_balancer acquits the plain rules") {
    const auto plain = laws::smooth_balancer<plain_smooth>();
    laws::check(plain);
    CHECK(plain.findings.size() == 8);
    const auto failing = laws::smooth_balancer<failing_smooth>();
    laws::check(failing);
    CHECK(failing.findings.size() == 11);
}

TEST_CASE("smooth_balancer convicts other orders") {
    laws::check_convicted(laws::smooth_balancer<in_runs>);
    tests::convict(laws::smooth_balancer<plain_smooth>,
                   order::forgets_the_last_weight,
                   order::counts_in_sixteen_bits);
}

TEST_CASE("smooth_balancer judges what can go down, though it never fails") {
    laws::check(laws::smooth_balancer<changing_smooth>());
    tests::convict_all(laws::smooth_balancer<changing_smooth>,
                       change::keeps_the_old_weight);
}

TEST_CASE("smooth_balancer convicts debts that change with the weights") {
    tests::convict(laws::smooth_balancer_drifts<changing_smooth>,
                   change::keeps_its_debts, change::owes_newcomers);
}

TEST_CASE("smooth_balancer convicts shares by themselves") {
    laws::check_convicted(laws::smooth_balancer_shares<in_runs>);
    tests::convict(laws::smooth_balancer_shares<plain_smooth>,
                   order::forgets_the_last_weight, order::leaves_a_debt);
}

TEST_CASE("smooth_balancer convicts wrong failures") {
    tests::convict(laws::smooth_balancer_failures<failing_smooth>,
                   flaw::recovers_first, flaw::loses_it_all);
}

}  // namespace smooth_balancer_laws_test
