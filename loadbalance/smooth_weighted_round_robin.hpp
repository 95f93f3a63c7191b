// smooth_weighted_round_robin: picks peers by weight, evenly spread in time.
//
// The order of nginx, failures included: 5, 2, 1 gives A B A A C A B A. Not for
// thousands of peers, nor for many clients that start at once: all begin with
// the heaviest peer. Not thread-safe. A copy is long: it includes server_health
// and lease, and weights may change while it picks.
//
// Kind:       balancer
// Technique:  current weights grow by the weights; the greatest is picked, and
//             decreased by the sum of the weights
// Invariant:  current weights sum to 0, of backups and of the others; effective
//             weights lie in [0, weight]
// Complexity: pick, acquire O(n); build, add, remove, set_weight O(n); the
//             others O(1); space O(n)
// Reference:  nginx 1.22, upstream round robin; smooth since 1.3 (2012)
// Laws:       balancer_exact, smooth_balancer
//
// Example:
//   smooth_weighted_round_robin balancer({5, 2, 1});
//   balancer.set_down(0, true);
//   *balancer.pick() == 1 && *balancer.pick() == 2 && *balancer.pick() == 1
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>
#include <type_traits>
#include <vector>

namespace tenet {

class smooth_weighted_round_robin {
public:
    using seconds = server_health::seconds;

    // The parameters of nginx's `server` directive, with its defaults.
    struct peer {
        int weight = 1;            // 0: it is drained
        int max_fails = 1;         // failures until ejection; 0: unlimited
        seconds fail_timeout{10};  // how long an ejection lasts
        bool backup = false;       // picked only if no other peer can be
        bool down = false;         // never picked
    };

    struct nobody {
        constexpr bool operator()(std::size_t) const noexcept { return false; }
    };

    // With failures, too, a current weight is at most this times the square
    // root of the number of picks: 64 bits suffice for 2^62 picks.
    static constexpr std::int64_t max_total_weight = 2'147'483'647;
    static constexpr seconds max_time = server_health::max_time;

    smooth_weighted_round_robin() = default;

    // Throw std::invalid_argument for values outside their range.
    constexpr explicit smooth_weighted_round_robin(
        const std::vector<int>& weights) {
        for (const int weight : weights) insert({.weight = weight});
        rescale();
    }

    // The default argument admits a braced list of peers.
    template <std::ranges::input_range Peers = std::initializer_list<peer>>
    requires std::convertible_to<std::ranges::range_reference_t<Peers>, peer>
    constexpr explicit smooth_weighted_round_robin(Peers&& peers) {
        for (const peer& each : peers) insert(each);
        rescale();
    }

    // Returns the lowest free index, which is the peer's until remove(). Throws
    // std::invalid_argument for values outside their range; strong exception
    // guarantee.
    constexpr std::size_t add(const peer& added) {
        const std::size_t i = insert(added);
        rescale();
        return i;
    }
    constexpr std::size_t add(int weight) { return add({.weight = weight}); }
    constexpr void remove(std::size_t i) {
        health_.remove(i);
        become(i, 0, 0);
        rescale();
    }

    // Every index is less than this; some may be free.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return health_.size();
    }
    constexpr bool contains(std::size_t i) const noexcept {
        return health_.contains(i);
    }
    constexpr int weight(std::size_t i) const {
        assert(contains(i));
        return peers_[i].weight;
    }
    // The weight less what failures took; each pick restores 1 of it.
    constexpr int effective_weight(std::size_t i) const {
        assert(contains(i));
        return effective(i);
    }
    // Whether the peer has weight, is up and not ejected.
    constexpr bool eligible(std::size_t i, seconds now) const {
        return peers_[i].weight > 0 && health_.eligible(i, now);
    }

    // The index of a peer; nullopt if none is eligible and not skipped. skip is
    // true for those not to pick now, as the request has tried them or they are
    // full; it must not throw: that would leave a round incomplete.
    template <class Skip = nobody>
    requires std::is_nothrow_invocable_r_v<bool, Skip&, std::size_t>
    constexpr std::optional<std::size_t> pick(seconds now = {},
                                              Skip skip = {}) {
        assert(seconds{0} <= now && now <= max_time);
        if (std::same_as<Skip, nobody> && total_of_all_ > 0) [[likely]]
            return round();
        return pick_some(now, skip);
    }

    // To be told of a pick that another policy makes of an eligible peer, and
    // that changes no current weight.
    constexpr void picked(std::size_t i, seconds now) {
        assert(eligible(i, now));
        health_.picked(i, now);
    }

    // Picks a peer for a request, which this policy does not count.
    template <class Skip = nobody>
    std::optional<lease> acquire(seconds now = {}, Skip skip = {}) {
        if (const auto i = pick(now, skip)) return lease(*i);
        return std::nullopt;
    }

    // What a request came to: see server_health. A failure also reduces the
    // effective weight.
    constexpr void report_success(std::size_t i) {
        health_.report_success(i);
        update_total_of_all();
    }
    constexpr void report_failure(std::size_t i, seconds now) {
        health_.report_failure(i, now);
        const int max_fails = health_.max_fails(i);
        const int loss = max_fails == 0 ? 0 : peers_[i].weight / max_fails;
        become(i, peers_[i].weight, effective(i) - loss);
        update_total_of_all();
    }

    constexpr void set_down(std::size_t i, bool down) {
        health_.set_down(i, down);
        update_total_of_all();
    }

    // 0 drains the peer: it is not picked. Keeps the reduction by failures. As
    // add() throws.
    constexpr void set_weight(std::size_t i, int weight) {
        assert(contains(i));
        check_weight(weight, peers_[i].weight);
        become(i, weight, effective(i) + (weight - peers_[i].weight));
        rescale();
    }

    constexpr bool invariant() const {
        std::array<std::int64_t, 2> sums{};
        std::ptrdiff_t reduced = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            sums[peers_[i].in] += current_[i];
            reduced += is_reduced(i);
            if (step_[i] < 0 || step_[i] > peers_[i].weight * unit_)
                return false;
        }
        return sums[primaries] == 0 && sums[backups] == 0 &&
               reduced == reduced_ && health_.invariant();
    }

private:
    // Peers are picked among those of one group.
    enum group : std::size_t { primaries, backups };
    struct terms {
        int weight = 0;
        group in = primaries;
    };

    static constexpr void check(const char* what, std::int64_t value) {
        if (value < 0 || value > max_total_weight)
            throw std::invalid_argument(
                std::string("smooth_weighted_round_robin: ") + what + " " +
                std::to_string(value) + " is not in 0.." +
                std::to_string(max_total_weight));
    }
    constexpr void check_weight(int weight, int before) const {
        check("weight", weight);
        check("total weight", total_weight() - before + weight);
    }

    constexpr std::int64_t total_weight() const {
        return weights_[primaries] + weights_[backups];
    }

    constexpr std::size_t insert(const peer& added) {
        check_weight(added.weight, 0);
        peers_.resize(size() + 1);
        step_.resize(size() + 1);
        current_.resize(size() + 1);
        const std::size_t i =
            health_.add({added.max_fails, added.fail_timeout});
        health_.set_down(i, added.down);
        peers_[i].in = added.backup ? backups : primaries;
        become(i, added.weight, added.weight);
        return i;
    }

    constexpr int effective(std::size_t i) const {
        return static_cast<int>(step_[i] / unit_);
    }
    constexpr bool is_reduced(std::size_t i) const {
        return step_[i] < peers_[i].weight * unit_;
    }
    constexpr void become(std::size_t i, int weight, int effective) {
        reduced_ -= is_reduced(i);
        weights_[peers_[i].in] += weight - peers_[i].weight;
        peers_[i].weight = weight;
        step_[i] = std::max(0, effective) * unit_;
        reduced_ += is_reduced(i);
    }

    // To be called after each change of what it asks.
    constexpr void update_total_of_all() {
        const bool all = health_.all_well() && reduced_ == 0;
        total_of_all_ = all && weights_[backups] == 0 ? totals_[primaries] : 0;
    }

    template <class Skip>
    constexpr std::optional<std::size_t> pick_some(seconds now, Skip& skip) {
        const auto takes_part = [&](std::size_t i) {
            return eligible(i, now) && !skip(i);
        };
        std::size_t picked = round_of(primaries, takes_part);
        if (picked == size()) picked = round_of(backups, takes_part);
        if (picked == size()) return std::nullopt;
        health_.picked(picked, now);
        update_total_of_all();
        return picked;
    }

    // One round among all peers, of which none is reduced.
    constexpr std::size_t round() {
        std::int64_t* const current = current_.data();
        const std::int64_t* const step = step_.data();
        std::size_t picked = 0;
        std::int64_t greatest = current[0] += step[0];
        for (std::size_t i = 1, end = step_.size(); i < end; ++i) {
            const std::int64_t grown = current[i] += step[i];
            if (grown > greatest) [[unlikely]] {
                greatest = grown;
                picked = i;
            }
        }
        current[picked] -= total_of_all_;
        return picked;
    }

    // One round among some of a group: returns the picked, or size().
    template <class Condition>
    constexpr std::size_t round_of(group which, const Condition& takes_part) {
        std::size_t picked = size();
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
        std::int64_t total = 0;
        for (std::size_t i = 0, end = size(); i < end; ++i) {
            if (peers_[i].in != which || !takes_part(i)) continue;
            const std::int64_t current = current_[i] += step_[i];
            total += step_[i];
            if (is_reduced(i)) become(i, peers_[i].weight, effective(i) + 1);
            if (current > greatest) [[unlikely]] {
                greatest = current;
                picked = i;
            }
        }
        if (picked < size()) current_[picked] -= total;
        return picked;
    }

    // After a change of weights, a peer is as many picks ahead of its share or
    // behind as before, a pick being the total weight. Weights are multiplied
    // by a unit that makes totals great, so that no change rounds much away.
    constexpr void rescale() {
        const std::int64_t total = total_weight();
        const std::int64_t unit = total == 0 ? 1 : max_total_weight / total;
        for (std::int64_t& step : step_) step = step / unit_ * unit;
        unit_ = unit;
        rescale(primaries);
        rescale(backups);
        update_total_of_all();
    }

    // What those behind are owed is what those ahead owe: where a peer has left
    // or has too great a debt, the greater of the two sums shrinks.
    constexpr void rescale(group which) {
        const std::int64_t before = totals_[which];
        const std::int64_t total = totals_[which] = weights_[which] * unit_;
        std::int64_t ahead = 0;
        std::int64_t behind = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (peers_[i].in != which) continue;
            if (peers_[i].weight == 0) current_[i] = 0;
            current_[i] = std::max(current_[i], -before);
            (current_[i] < 0 ? ahead : behind) += current_[i];
        }
        const double factor = before == 0 ? 0 : double(total) / double(before);
        const auto due = static_cast<std::int64_t>(
            factor * double(std::min(-ahead, behind)));
        scale(which, ahead, -due);
        scale(which, behind, due);
    }

    // Scales the current weights that are summed up so that they sum to due.
    constexpr void scale(group which, std::int64_t sum, std::int64_t due) {
        if (sum == due) return;
        const double factor = double(due) / double(sum);
        std::int64_t seen = 0;
        std::int64_t given = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (peers_[i].in != which || (current_[i] < 0) != (sum < 0))
                continue;
            seen += current_[i];
            const auto so_far =
                seen == sum ? due
                            : static_cast<std::int64_t>(double(seen) * factor);
            current_[i] = so_far - given;
            given = so_far;
        }
    }

    server_health health_;
    std::vector<terms> peers_;
    std::array<std::int64_t, 2> weights_{};  // of each group
    std::int64_t unit_ = 1;
    // In units: effective and current weights, and the weights of the groups.
    std::vector<std::int64_t> step_;
    std::vector<std::int64_t> current_;
    std::array<std::int64_t, 2> totals_{};
    std::ptrdiff_t reduced_ = 0;  // peers of less effective weight
    // Of the primaries; 0 if one of them does not take part with its weight in
    // each round, or there are backups.
    std::int64_t total_of_all_ = 0;
};

}  // namespace tenet
