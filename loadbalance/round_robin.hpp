// round_robin: picks one server after the other.
//
// Where servers and requests are alike; where servers are not, the weighted
// policies serve better, where requests are not, least_connections. Not
// thread-safe. A copy is long: it includes server_health and lease.
//
// Kind:       balancer
// Technique:  the index after the last pick, past those that cannot be picked
// Invariant:  next_ is at most the number of indexes
// Complexity: pick, acquire O(1) while all are well, else O(n); add, remove
//             O(n); the others O(1); space O(n)
// Reference:  J. Nagle, On Packet Switches with Infinite Storage, RFC 970, 1985
// Laws:       balancer, turn_balancer
// See also:   smooth_weighted_round_robin
//
// Example:
//   round_robin servers(3);
//   servers.set_down(1, true);
//   *servers.pick() == 0 && *servers.pick() == 2 && *servers.pick() == 0
#pragma once

#include <cstddef>
#include <optional>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>

namespace tenet {

class round_robin {
public:
    using seconds = server_health::seconds;

    constexpr explicit round_robin(std::size_t servers = 0) {
        while (servers-- > 0) add();
    }

    // Returns the lowest free index, which is the server's until remove().
    constexpr std::size_t add(ejection_rule its = {}) {
        return servers_.add(its);
    }
    constexpr void remove(std::size_t i) { servers_.remove(i); }

    // Every index is less than this; some may be free.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return servers_.size();
    }
    constexpr bool contains(std::size_t i) const noexcept {
        return servers_.contains(i);
    }

    // The index of a server; nullopt if none is up or all are ejected.
    constexpr std::optional<std::size_t> pick(seconds now = {}) {
        for (std::size_t tries = size(); tries > 0; --tries) {
            const std::size_t i = next_ < size() ? next_ : 0;
            next_ = i + 1;
            if (!servers_.eligible(i, now)) continue;
            servers_.picked(i, now);
            return i;
        }
        return std::nullopt;
    }

    // Picks a server for a request, which this policy does not count.
    std::optional<lease> acquire(seconds now = {}) {
        if (const auto i = pick(now)) return lease(*i);
        return std::nullopt;
    }

    constexpr void set_down(std::size_t i, bool down) {
        servers_.set_down(i, down);
    }

    // What a request came to: see server_health.
    constexpr void report_success(std::size_t i) { servers_.report_success(i); }
    constexpr void report_failure(std::size_t i, seconds now) {
        servers_.report_failure(i, now);
    }

    constexpr bool invariant() const {
        return servers_.invariant() && next_ <= size();
    }

private:
    server_health servers_;
    std::size_t next_ = 0;
};

}  // namespace tenet
