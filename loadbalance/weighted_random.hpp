// weighted_random: picks any server, with chances as its weight.
//
// Where many clients that know nothing of each other share unequal servers. A
// single client is more even with smooth_weighted_round_robin. Not thread-safe.
// A copy is long: it includes server_health, lease and random sources.
//
// Kind:       balancer
// Technique:  alias method: each index has a column of equal chances, divided
//             between itself and one other; in whole numbers, so exactly
// Invariant:  weights are not negative, and sum to total_
// Complexity: pick, acquire O(1) while all are well, else O(n), as after a
//             change of weights; add, remove O(n); the others O(1); space O(n)
// Reference:  A. Walker, An Efficient Method for Generating Discrete Random
//             Variables, TOMS 3, 1977; L. Huebschle-Schneider, P. Sanders,
//             Parallel Weighted Random Sampling, TOMS 48, 2022 (the sweep)
// Laws:       balancer, random_balancer
// See also:   random_choice
//
// Example:
//   weighted_random servers({5, 0, 1}, 2026);
//   const std::size_t picked = *servers.pick();
//   picked == 0 || picked == 2
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/loadbalance/lease.hpp>
#include <tenet/loadbalance/server_health.hpp>
#include <tenet/structures/seeded_random.hpp>
#include <tenet/structures/system_random.hpp>
#include <vector>

namespace tenet {

class weighted_random {
public:
    using seconds = server_health::seconds;
    static constexpr std::int64_t max_total_weight = 2'147'483'647;

    // The same seed, calls and order of calls make the same picks. Throw
    // std::invalid_argument for values outside their range.
    explicit weighted_random(const std::vector<int>& weights = {})
        : weighted_random(weights, system_random()()) {}
    constexpr weighted_random(const std::vector<int>& weights,
                              std::uint64_t seed)
        : random_(seed) {
        for (const int weight : weights) add(weight);
    }

    // Returns the lowest free index, which is the server's until remove().
    // Throws std::invalid_argument for values outside their range; strong
    // exception guarantee.
    constexpr std::size_t add(int weight, ejection_rule its = {}) {
        check_weight(weight, 0);
        columns_.resize(size() + 1);
        weights_.resize(size() + 1);
        const std::size_t i = servers_.add(its);
        change(i, weight);
        return i;
    }
    constexpr void remove(std::size_t i) {
        servers_.remove(i);
        change(i, 0);
    }

    // Every index is less than this; some may be free.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return servers_.size();
    }
    constexpr bool contains(std::size_t i) const noexcept {
        return servers_.contains(i);
    }
    constexpr int weight(std::size_t i) const {
        assert(contains(i));
        return weights_[i];
    }

    // 0 drains the server: no request is sent there. As add() throws.
    constexpr void set_weight(std::size_t i, int weight) {
        assert(contains(i));
        check_weight(weight, weights_[i]);
        change(i, weight);
    }

    // The index of a server; nullopt if none has weight, is up and not ejected.
    constexpr std::optional<std::size_t> pick(seconds now = {}) {
        if (total_ == 0) return std::nullopt;
        if (!divided_) divide();
        std::size_t i = random_.below(size());
        if (draw(total_) >= columns_[i].own) i = columns_[i].other;
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

    constexpr bool invariant() const {
        return servers_.invariant() &&
               std::accumulate(weights_.begin(), weights_.end(),
                               std::int64_t{0}) == total_ &&
               std::ranges::none_of(weights_, [](int it) { return it < 0; });
    }

private:
    // Of total_ chances, the first are those of the index itself.
    struct column {
        std::int64_t own = 0;
        std::size_t other = 0;
    };

    static constexpr void check(const char* what, std::int64_t value) {
        if (value < 0 || value > max_total_weight)
            throw std::invalid_argument(std::string("weighted_random: ") +
                                        what + " " + std::to_string(value) +
                                        " is not in 0.." +
                                        std::to_string(max_total_weight));
    }
    constexpr void check_weight(int weight, int before) const {
        check("weight", weight);
        check("total weight", total_ - before + weight);
    }

    constexpr void change(std::size_t i, int weight) {
        total_ += weight - weights_[i];
        weights_[i] = weight;
        divided_ = false;
    }

    constexpr std::int64_t draw(std::int64_t bound) {
        return static_cast<std::int64_t>(
            random_.below(static_cast<std::uint64_t>(bound)));
    }

    // The chances of an index, of size() * total_ for all.
    constexpr std::int64_t chances(std::size_t i) const {
        return weights_[i] * static_cast<std::int64_t>(size());
    }
    // The first index from there on that has more than a column of chances, or
    // that has not.
    constexpr std::size_t find(bool more, std::size_t from) const {
        while (from < size() && (chances(from) > total_) != more) ++from;
        return from;
    }

    // Columns that their own chances do not fill are filled up, in their order,
    // from those that have more, in theirs; what is left there fills a column.
    constexpr void divide() {
        std::size_t giver = find(true, 0);
        std::int64_t left = giver < size() ? chances(giver) : 0;
        for (std::size_t i = find(false, 0); i < size();
             i = find(false, i + 1)) {
            columns_[i] = {chances(i), giver};
            left -= total_ - chances(i);
            while (giver < size() && left <= total_) {
                const std::size_t next = find(true, giver + 1);
                columns_[giver] = {left, next};
                giver = next;
                if (next < size()) left += chances(next) - total_;
            }
        }
        divided_ = true;
    }

    // By weight; size() if there is none.
    constexpr std::size_t any_eligible(seconds now) {
        const auto weight_of = [&](std::size_t i) {
            return servers_.eligible(i, now) ? weights_[i] : 0;
        };
        std::int64_t total = 0;
        for (std::size_t i = 0; i < size(); ++i) total += weight_of(i);
        if (total == 0) return size();
        std::int64_t before = draw(total);
        std::size_t i = 0;
        while ((before -= weight_of(i)) >= 0) ++i;
        return i;
    }

    server_health servers_;
    std::vector<int> weights_;
    std::vector<column> columns_;
    std::int64_t total_ = 0;
    bool divided_ = false;
    seeded_random random_;
};

}  // namespace tenet
