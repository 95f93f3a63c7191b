// least_connections: picks the server with the fewest requests for its weight.
//
// Where requests last unequally long. A server that fails fast has few requests
// and would draw all: report its failures. Counts what acquire() gives until
// the lease ends, so one balancer must see all requests. Not thread-safe,
// leases included. A copy is long: ties go to smooth_weighted_round_robin.
//
// Kind:       balancer
// Technique:  the least requests / weight, by cross products; among equals, a
//             round of smooth weighted round robin, as in nginx
// Invariant:  active(i) is the number of leases of the server that have not
//             ended
// Complexity: pick, acquire, add, remove, set_weight O(n); the others O(1);
//             space O(n)
// Reference:  nginx 1.22, upstream least_conn
// Laws:       balancer, least_connections
// See also:   lease
//
// Example:
//   least_connections servers({3, 1});
//   auto first = servers.acquire();
//   first->index() == 0 && *servers.pick() == 1 && servers.active(0) == 1
#pragma once

#include <cassert>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>
#include <tenet/loadbalance/smooth_weighted_round_robin.hpp>
#include <type_traits>
#include <vector>

namespace tenet {

// Leases outlive it and its moves. It cannot be copied: a request is counted
// once. A moved-from balancer can only be destroyed or assigned to.
class least_connections {
public:
    using seconds = server_health::seconds;
    using nobody = smooth_weighted_round_robin::nobody;

    // Throws std::invalid_argument for values outside their range.
    explicit least_connections(const std::vector<int>& weights = {})
        : servers_(weights), requests_(std::make_shared<lease::counts>()) {
        requests_->active.resize(size());
        while (owners_ < size()) requests_->owners.push_back(++owners_);
    }
    least_connections(least_connections&&) = default;
    least_connections& operator=(least_connections&&) = default;
    ~least_connections() = default;

    // Returns the lowest free index, which is the server's until remove().
    // Throws std::invalid_argument for values outside their range; strong
    // exception guarantee.
    std::size_t add(int weight, ejection_rule its = {}) {
        requests_->active.resize(size() + 1);
        requests_->owners.resize(size() + 1);
        const std::size_t i = servers_.add({.weight = weight,
                                            .max_fails = its.max_fails,
                                            .fail_timeout = its.fail_timeout});
        requests_->active[i] = 0;
        requests_->owners[i] = ++owners_;
        return i;
    }
    void remove(std::size_t i) {
        servers_.remove(i);
        requests_->owners[i] = 0;
    }

    // Every index is less than this; some may be free.
    [[nodiscard]] std::size_t size() const noexcept { return servers_.size(); }
    bool contains(std::size_t i) const noexcept { return servers_.contains(i); }
    int weight(std::size_t i) const { return servers_.weight(i); }
    // The requests that have not ended.
    std::int64_t active(std::size_t i) const {
        assert(contains(i));
        return requests_->active[i];
    }

    // 0 drains the server: no request is sent there. As add() throws.
    void set_weight(std::size_t i, int weight) {
        servers_.set_weight(i, weight);
    }
    void set_down(std::size_t i, bool down) { servers_.set_down(i, down); }

    // Where the next request goes, without counting one; nullopt if no server
    // has weight, is up, not ejected and not skipped. skip must not throw.
    template <class Skip = nobody>
    requires std::is_nothrow_invocable_r_v<bool, Skip&, std::size_t>
        std::optional<std::size_t> pick(seconds now = {}, Skip skip = {}) {
        std::size_t least = size();
        bool alone = true;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!servers_.eligible(i, now) || skip(i)) continue;
            if (least == size() || is_less_loaded(i, least)) {
                least = i;
                alone = true;
            } else if (alone) {
                alone = is_less_loaded(least, i);
            }
        }
        if (least == size()) return std::nullopt;
        if (!alone) return pick_among_equals(least, now, skip);
        servers_.picked(least, now);
        return least;
    }

    // Picks a server for a request, which counts until the lease ends.
    template <class Skip = nobody>
    std::optional<lease> acquire(seconds now = {}, Skip skip = {}) {
        if (const auto i = pick(now, skip)) return lease(*i, requests_);
        return std::nullopt;
    }

    // What a request came to: see server_health. A failure also reduces the
    // effective weight among equals.
    void report_success(std::size_t i) { servers_.report_success(i); }
    void report_failure(std::size_t i, seconds now) {
        servers_.report_failure(i, now);
    }

    bool invariant() const {
        for (std::size_t i = 0; i < size(); ++i)
            if (requests_->active[i] < 0 ||
                contains(i) != (requests_->owners[i] > 0))
                return false;
        return servers_.invariant();
    }

private:
    template <class Skip>
    std::optional<std::size_t> pick_among_equals(std::size_t least, seconds now,
                                                 Skip& skip) {
        return servers_.pick(now, [&](std::size_t i) noexcept {
            return is_less_loaded(least, i) || skip(i);
        });
    }

    // Requests a weight, compared without division; 64 bits suffice for 2^32
    // requests.
    bool is_less_loaded(std::size_t a, std::size_t b) const {
        const auto& active = requests_->active;
        return active[a] * servers_.weight(b) < active[b] * servers_.weight(a);
    }

    smooth_weighted_round_robin servers_;
    std::shared_ptr<lease::counts> requests_;
    std::uint64_t owners_ = 0;  // that there have been
};

}  // namespace tenet
