// smooth_weighted_round_robin: picks peers by weight, evenly spread in time.
//
// The order of nginx, failures included: 5, 2, 1 gives A B A A C A B A. Not for
// thousands of peers, nor for fleets that start together: each instance begins
// with its heaviest. Not synchronised: one thread at a time.
//
// Technique:  every peer earns its weight; the richest is picked and pays all
// Invariant:  current weights sum to 0; effective weights lie in [0, weight]
// Complexity: pick O(n); build, set_weight O(n); the others O(1); space O(n)
// Reference:  nginx 1.22, upstream round robin; smooth since 1.3 (2012)
// Laws:       balancer, smooth_balancer
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
    // Times are whole seconds since any moment the caller likes.
    using seconds = std::chrono::seconds;

    // What nginx's `server` line says, with its defaults.
    struct peer {
        int weight = 1;
        int max_fails = 1;  // so many eject the peer; 0: none does
        seconds fail_timeout{10};
        bool backup = false;  // picked only when no other peer can be
        bool down = false;
    };

    struct nobody {
        constexpr bool operator()(std::size_t) const noexcept { return false; }
    };

    // Whatever fails or changes, a current weight stays within this sum times
    // the root of the number of picks: 64 bits suffice for 2^62 picks.
    static constexpr std::int64_t max_total_weight = 2'147'483'647;
    // A time and a timeout of at most this much can be added.
    static constexpr seconds max_time = seconds::max() / 2;

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
    // What failures have left of the weight; each pick gives 1 back.
    constexpr int effective_weight(std::size_t i) const {
        assert(i < size());
        return effective_[i];
    }

    // None if every peer is down, ejected or skipped. skip tells which not to
    // pick this time: those the request has tried, those that are full. It
    // may not throw, for the round would be left half done.
    template <class Skip = nobody>
    requires std::is_nothrow_invocable_r_v<bool, Skip&, std::size_t>
    constexpr std::optional<std::size_t> pick(seconds now = {},
                                              Skip skip = {}) {
        assert(seconds{0} <= now && now <= max_time);
        std::size_t picked = scan(
            [&](std::size_t i) { return now > shut_until_[i] && !skip(i); });
        if (picked == size())
            picked = scan([&](std::size_t i) {
                return health_[i].backup && now > shut_until(i) && !skip(i);
            });
        if (picked == size()) return std::nullopt;
        // Once its timeout is over, one request may probe an ejected peer;
        // the next waits for as long again, or for this one's success.
        health& its = health_[picked];
        if (now - its.checked > its.fail_timeout) its.checked = now;
        update(picked);
        return picked;
    }

    // Clears the count of failures if the peer was probed since the last one.
    constexpr void report_success(std::size_t i) {
        assert(i < size());
        health& its = health_[i];
        if (its.failed < its.checked) its.fails = 0;
        update(i);
    }

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

    // What failures took stays taken. No current weight is reset: that would
    // send the next pick to the heaviest, again after every change.
    constexpr void set_weight(std::size_t i, int weight) {
        assert(i < size());
        check("weight", weight, 1, max_total_weight);
        check_total(total_weight() - weight_[i] + weight);
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
    // What a scan need not read while all is well.
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

    static constexpr void check_total(std::int64_t total) {
        check("total weight", total, 1, max_total_weight);
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
        shut_until_.push_back({});
    }

    constexpr void complete() {
        check_total(total_weight());
        // With nobody to stand in, ejecting would only add to the damage.
        if (size() == 1) health_[0].max_fails = unlimited;
        for (std::size_t i = 0; i < size(); ++i) update(i);
    }

    constexpr std::int64_t total_weight() const {
        return std::accumulate(weight_.begin(), weight_.end(), std::int64_t{0});
    }

    // One round among the peers that may take part; size() if none may.
    template <class May>
    constexpr std::size_t scan(const May& may) {
        std::size_t richest = size();
        std::int64_t most = std::numeric_limits<std::int64_t>::min();
        std::int64_t total = 0;
        for (std::size_t i = 0, end = size(); i < end; ++i) {
            if (!may(i)) continue;
            const std::int64_t owned = current_[i] += effective_[i];
            total += effective_[i];
            if (effective_[i] < weight_[i]) [[unlikely]]
                ++effective_[i];
            if (owned > most) [[unlikely]] {
                most = owned;
                richest = i;
            }
        }
        if (richest < size()) current_[richest] -= total;
        return richest;
    }

    constexpr seconds shut_until(std::size_t i) const {
        const health& its = health_[i];
        if (its.down) return forever;
        if (its.fails < its.max_fails) return seconds::min();
        return its.checked + its.fail_timeout;
    }

    // Restores what a scan of the primaries reads, after a change of health.
    constexpr void update(std::size_t i) {
        shut_until_[i] = health_[i].backup ? forever : shut_until(i);
    }

    static constexpr std::int64_t unlimited =
        std::numeric_limits<std::int64_t>::max();
    static constexpr seconds forever = seconds::max();

    std::vector<int> weight_;
    std::vector<int> effective_;
    std::vector<std::int64_t> current_;
    std::vector<health> health_;
    std::vector<seconds> shut_until_;
};

}  // namespace tenet
