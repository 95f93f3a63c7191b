// random_choice: picks any server, each with equal chances.
//
// Where many clients that know nothing of each other share servers: they do
// not move in step. A single client is more even with round_robin. Not
// thread-safe. A copy is long: it includes server_health and its random source.
//
// Kind:       balancer
// Technique:  one draw; among those that are eligible if it meets one that is
//             not, which leaves the chances of all of them equal
// Invariant:  that of server_health
// Complexity: pick, acquire O(1) while all are well, else O(n); add, remove
//             O(n); the others O(1); space O(n)
// Reference:  M. Mitzenmacher, E. Upfal, Probability and Computing, 2005, ch. 5
// Laws:       balancer, random_balancer
// See also:   weighted_random
//
// Example:
//   random_choice servers(3, 2026), again(3, 2026);
//   servers.pick() == again.pick() && *servers.pick() < 3
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>
#include <tenet/structures/seeded_random.hpp>
#include <tenet/structures/system_random.hpp>

namespace tenet {

class random_choice {
public:
    using seconds = server_health::seconds;

    // The same seed, calls and order of calls make the same picks.
    explicit random_choice(std::size_t servers = 0)
        : random_choice(servers, system_random()()) {}
    constexpr random_choice(std::size_t servers, std::uint64_t seed)
        : random_(seed) {
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
        if (size() == 0) return std::nullopt;
        std::size_t i = random_.below(size());
        if (!servers_.eligible(i, now)) i = any_eligible(now);
        if (i == size()) return std::nullopt;
        servers_.picked(i, now);
        return i;
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

    constexpr bool invariant() const { return servers_.invariant(); }

private:
    // size() if there is none.
    constexpr std::size_t any_eligible(seconds now) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < size(); ++i)
            if (servers_.eligible(i, now)) ++count;
        if (count == 0) return size();
        std::size_t before = random_.below(count);
        std::size_t i = 0;
        while (!servers_.eligible(i, now) || before-- > 0) ++i;
        return i;
    }

    server_health servers_;
    seeded_random random_;
};

}  // namespace tenet
