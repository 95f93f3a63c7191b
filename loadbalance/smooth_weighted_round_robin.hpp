// smooth_weighted_round_robin: picks peers by weight, evenly spread in time.
//
// The order of nginx, failures included: 5, 2, 1 gives A B A A C A B A. Not for
// thousands of peers, nor for many clients that start at once: all begin with
// the heaviest peer. Not thread-safe.
//
// Kind:       balancer
// Technique:  current weights grow by the weights; the greatest is picked, and
//             decreased by the sum of the weights
// Invariant:  current weights sum to 0; effective weights lie in [0, weight]
// Complexity: pick O(n); build, set_weight O(n); the others O(1); space O(n)
// Reference:  nginx 1.22, upstream round robin; smooth since 1.3 (2012)
// Laws:       balancer_exact, smooth_balancer
//
// Example:
//   smooth_weighted_round_robin balancer({5, 2, 1});
//   balancer.set_down(0, true);
//   *balancer.pick() == 1 && *balancer.pick() == 2 && *balancer.pick() == 1
#pragma once

#include <algorithm>
#include <cassert>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <numeric>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace tenet {

class smooth_weighted_round_robin {
public:
    // Times are seconds since an epoch of the caller's choice.
    using seconds = std::chrono::seconds;

    // The parameters of nginx's `server` directive, with its defaults.
    struct peer {
        int weight = 1;
        int max_fails = 1;         // failures until ejection; 0: unlimited
        seconds fail_timeout{10};  // how long an ejection lasts
        bool backup = false;       // picked only if no other peer can be
        bool down = false;         // never picked
    };

    struct nobody {
        constexpr bool operator()(std::size_t) const noexcept { return false; }
    };

    // With failures and changes, too, a current weight is at most this times
    // the square root of the number of picks: 64 bits suffice for 2^62 picks.
    static constexpr std::int64_t max_total_weight = 2'147'483'647;
    // The sum of a time and a timeout up to this does not overflow.
    static constexpr seconds max_time = seconds::max() / 2;

    // Throw std::invalid_argument for values outside their range.
    constexpr explicit smooth_weighted_round_robin(
        const std::vector<int>& weights) {
        for (const int weight : weights) add({.weight = weight});
        complete();
    }

    // The default argument admits a braced list of peers.
    template <std::ranges::input_range Peers = std::initializer_list<peer>>
    requires std::convertible_to<std::ranges::range_reference_t<Peers>, peer>
    constexpr explicit smooth_weighted_round_robin(Peers&& peers) {
        for (const peer& each : peers) add(each);
        complete();
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return weight_.size();
    }
    constexpr int weight(std::size_t i) const {
        assert(i < size());
        return weight_[i];
    }
    // The weight less what failures took; each pick restores 1 of it.
    constexpr int effective_weight(std::size_t i) const {
        assert(i < size());
        return effective_[i];
    }

    // The index of a peer; nullopt if all are down, ejected or skipped. skip is
    // true for those not to pick now, as the request has tried them or they are
    // full; it must not throw: that would leave a round incomplete.
    template <class Skip = nobody>
    requires std::is_nothrow_invocable_r_v<bool, Skip&, std::size_t>
    constexpr std::optional<std::size_t> pick(seconds now = {},
                                              Skip skip = {}) {
        assert(seconds{0} <= now && now <= max_time);
        std::size_t picked = scan(
            [&](std::size_t i) { return now > ejected_until_[i] && !skip(i); });
        if (picked == size())
            picked = scan([&](std::size_t i) {
                return health_[i].backup && now > ejected_until(i) && !skip(i);
            });
        if (picked == size()) return std::nullopt;
        // After its timeout, one request may probe an ejected peer; another
        // one only after the timeout again or after this one's success.
        health& its = health_[picked];
        if (now - its.checked > its.fail_timeout) its.checked = now;
        update(picked);
        return picked;
    }

    // Resets the count of failures if the last one precedes the last probe.
    constexpr void report_success(std::size_t i) {
        assert(i < size());
        health& its = health_[i];
        if (its.failed < its.checked) its.fails = 0;
        update(i);
    }

    // Reduces the effective weight; ejects the peer at max_fails.
    constexpr void report_failure(std::size_t i, seconds now) {
        assert(i < size() && seconds{0} <= now && now <= max_time);
        health& its = health_[i];
        ++its.fails;
        its.failed = its.checked = now;
        const auto loss = static_cast<int>(weight_[i] / its.max_fails);
        effective_[i] = std::max(0, effective_[i] - loss);
        update(i);
    }

    constexpr void set_down(std::size_t i, bool down) {
        assert(i < size());
        health_[i].down = down;
        update(i);
    }

    // Keeps the reduction by failures, and all current weights: a reset would
    // make the heaviest the next pick. Strong exception guarantee.
    constexpr void set_weight(std::size_t i, int weight) {
        assert(i < size());
        check("weight", weight, 1, max_total_weight);
        check("total weight", total_weight() - weight_[i] + weight, 1,
              max_total_weight);
        effective_[i] = std::max(0, effective_[i] + (weight - weight_[i]));
        weight_[i] = weight;
    }

    constexpr bool invariant() const {
        const auto within = [](int effective, int weight) {
            return 0 <= effective && effective <= weight;
        };
        return std::ranges::equal(effective_, weight_, within) &&
               std::accumulate(current_.begin(), current_.end(),
                               std::int64_t{0}) == 0;
    }

private:
    // Data that a scan of healthy peers does not read.
    struct health {
        std::int64_t max_fails;
        seconds fail_timeout;
        bool backup;
        bool down;
        std::int64_t fails = 0;
        seconds failed{};   // the last failure
        seconds checked{};  // the last failure or probe
    };

    static constexpr void check(const char* what, std::int64_t value,
                                std::int64_t low, std::int64_t high) {
        if (value < low || value > high)
            throw std::invalid_argument(
                std::string("smooth_weighted_round_robin: ") + what + " " +
                std::to_string(value) + " is not in " + std::to_string(low) +
                ".." + std::to_string(high));
    }

    constexpr void add(const peer& added) {
        check("weight", added.weight, 1, max_total_weight);
        check("max_fails", added.max_fails, 0, std::numeric_limits<int>::max());
        check("fail_timeout", added.fail_timeout.count(), 0, max_time.count());
        weight_.push_back(added.weight);
        effective_.push_back(added.weight);
        current_.push_back(0);
        health_.push_back({added.max_fails > 0 ? added.max_fails : unlimited,
                           added.fail_timeout, added.backup, added.down});
        ejected_until_.push_back({});
    }

    constexpr void complete() {
        check("total weight", total_weight(), 1, max_total_weight);
        // As in nginx, a single peer is never ejected.
        if (size() == 1) health_[0].max_fails = unlimited;
        for (std::size_t i = 0; i < size(); ++i) update(i);
    }

    constexpr std::int64_t total_weight() const {
        return std::accumulate(weight_.begin(), weight_.end(), std::int64_t{0});
    }

    // One round among the eligible peers: returns the picked, or size().
    template <class Eligible>
    constexpr std::size_t scan(const Eligible& eligible) {
        std::size_t picked = size();
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
        std::int64_t total = 0;
        for (std::size_t i = 0, end = size(); i < end; ++i) {
            if (!eligible(i)) continue;
            const std::int64_t current = current_[i] += effective_[i];
            total += effective_[i];
            if (effective_[i] < weight_[i]) [[unlikely]]
                ++effective_[i];
            if (current > greatest) [[unlikely]] {
                greatest = current;
                picked = i;
            }
        }
        if (picked < size()) current_[picked] -= total;
        return picked;
    }

    constexpr seconds ejected_until(std::size_t i) const {
        const health& its = health_[i];
        if (its.down) return forever;
        if (its.fails < its.max_fails) return seconds::min();
        return its.checked + its.fail_timeout;
    }

    // Updates what a scan of the primaries reads, after a change of health.
    constexpr void update(std::size_t i) {
        ejected_until_[i] = health_[i].backup ? forever : ejected_until(i);
    }

    static constexpr std::int64_t unlimited =
        std::numeric_limits<std::int64_t>::max();
    static constexpr seconds forever = seconds::max();

    std::vector<int> weight_;
    std::vector<int> effective_;
    std::vector<std::int64_t> current_;
    std::vector<health> health_;
    std::vector<seconds> ejected_until_;
};

}  // namespace tenet
