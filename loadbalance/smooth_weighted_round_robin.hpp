// smooth_weighted_round_robin: picks peers by weight, evenly spread in time.
//
// The order of nginx, failures included: 5, 2, 1 gives A B A A C A B A. Not for
// thousands of peers, nor for many clients that start at once: all begin with
// the heaviest peer. Not thread-safe. A copy is long: it includes lease,
// server_health and smooth_weights.
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

#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>
#include <tenet/loadbalance/smooth_weights.hpp>
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

    static constexpr std::int64_t max_total_weight = smooth_weights::max_total;
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
        change(i, 0, 0);
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
        return group_of(i).weight(i);
    }
    // The weight less what failures took; each pick restores 1 of it.
    constexpr int effective_weight(std::size_t i) const {
        assert(contains(i));
        return group_of(i).effective(i);
    }
    // Whether the peer has weight, is up and not ejected.
    constexpr bool eligible(std::size_t i, seconds now) const {
        return group_of(i).weight(i) > 0 && health_.eligible(i, now);
    }

    // The index of a peer; nullopt if none is eligible and not skipped. skip is
    // true for those not to pick now, as the request has tried them or they are
    // full; it must not throw: that would leave a round incomplete.
    template <class Skip = nobody>
    requires std::is_nothrow_invocable_r_v<bool, Skip&, std::size_t>
    constexpr std::optional<std::size_t> pick(seconds now = {},
                                              Skip skip = {}) {
        assert(seconds{0} <= now && now <= max_time);
        if (std::same_as<Skip, nobody> && all_take_part_) [[likely]]
            return groups_[primaries].round();
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
        see_who_takes_part();
    }
    constexpr void report_failure(std::size_t i, seconds now) {
        health_.report_failure(i, now);
        const int max_fails = health_.max_fails(i);
        smooth_weights& group = group_of(i);
        const int weight = group.weight(i);
        const int loss = max_fails == 0 ? 0 : weight / max_fails;
        group.set(i, weight, group.effective(i) - loss);
        see_who_takes_part();
    }

    constexpr void set_down(std::size_t i, bool down) {
        health_.set_down(i, down);
        see_who_takes_part();
    }

    // 0 drains the peer: it is not picked. Keeps the reduction by failures. As
    // add() throws.
    constexpr void set_weight(std::size_t i, int weight) {
        assert(contains(i));
        const smooth_weights& group = group_of(i);
        check_weight(weight, group.weight(i));
        change(i, weight, group.effective(i) + (weight - group.weight(i)));
    }

    constexpr bool invariant() const {
        return groups_[primaries].invariant() && groups_[backups].invariant() &&
               health_.invariant();
    }

private:
    // Peers are picked among those of one group; in the other, they weigh
    // nothing.
    enum membership : std::size_t { primaries, backups };

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
        return groups_[primaries].total() + groups_[backups].total();
    }

    constexpr smooth_weights& group_of(std::size_t i) {
        return groups_[member_of_[i]];
    }
    constexpr const smooth_weights& group_of(std::size_t i) const {
        return groups_[member_of_[i]];
    }

    // Without rescaling, which is done once for many.
    constexpr std::size_t insert(const peer& added) {
        check_weight(added.weight, 0);
        member_of_.resize(size() + 1);
        for (smooth_weights& group : groups_) group.resize(size() + 1);
        const std::size_t i =
            health_.add({added.max_fails, added.fail_timeout});
        health_.set_down(i, added.down);
        member_of_[i] = added.backup ? backups : primaries;
        group_of(i).set(i, added.weight, added.weight);
        return i;
    }

    constexpr void change(std::size_t i, int weight, int effective) {
        group_of(i).set(i, weight, effective);
        rescale();
    }
    constexpr void rescale() {
        for (smooth_weights& group : groups_) group.rescale();
        see_who_takes_part();
    }

    // To be called after each change of what it asks.
    constexpr void see_who_takes_part() {
        all_take_part_ = health_.all_well() && groups_[backups].total() == 0 &&
                         groups_[primaries].total() > 0 &&
                         groups_[primaries].all_effective();
    }

    template <class Skip>
    constexpr std::optional<std::size_t> pick_some(seconds now, Skip& skip) {
        const auto takes_part = [&](std::size_t i) {
            return health_.eligible(i, now) && !skip(i);
        };
        // Both may be larger than size(), by a peer that weighs nothing.
        const std::size_t none = groups_[primaries].size();
        std::size_t picked = groups_[primaries].round(takes_part);
        if (picked == none) picked = groups_[backups].round(takes_part);
        if (picked == none) return std::nullopt;
        health_.picked(picked, now);
        see_who_takes_part();
        return picked;
    }

    server_health health_;
    std::vector<membership> member_of_;
    std::array<smooth_weights, 2> groups_;
    // All primaries in each round, with their weight, and no backups.
    bool all_take_part_ = false;
};

}  // namespace tenet
