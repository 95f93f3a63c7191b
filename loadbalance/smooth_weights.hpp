// smooth_weights: the weights of smooth weighted round robin, and their debts.
//
// What a policy picks by that goes around its servers by weight, some of them
// at a time, while weights change. Not thread-safe.
//
// Kind:       building block
// Technique:  current weights grow by the weights; the greatest is picked, and
//             decreased by the sum of the weights
// Invariant:  current weights sum to 0; effective weights lie in [0, weight];
//             reduced_ counts those that are less
// Complexity: round, rescale O(n); the others O(1); space O(n)
// Reference:  nginx 1.22, upstream round robin; smooth since 1.3 (2012)
// Laws:       property
// See also:   smooth_weighted_round_robin
//
// Example:
//   smooth_weights weights;
//   weights.resize(2), weights.set(0, 2, 2), weights.set(1, 1, 1);
//   weights.rescale();
//   weights.round() == 0 && weights.round() == 1 && weights.round() == 0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace tenet {

class smooth_weights {
public:
    // With changes, too, a current weight is at most this times the square root
    // of the number of rounds: 64 bits suffice for 2^62 of them.
    static constexpr std::int64_t max_total = 2'147'483'647;

    // Those that are added weigh nothing. Strong exception guarantee.
    constexpr void resize(std::size_t size) {
        weight_.resize(size);
        step_.resize(size);
        current_.resize(size);
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return weight_.size();
    }

    constexpr int weight(std::size_t i) const { return weight_[i]; }
    constexpr int effective(std::size_t i) const {
        return static_cast<int>(step_[i] / unit_);
    }
    constexpr std::int64_t total() const noexcept { return total_; }
    // Whether no effective weight is less than the weight.
    constexpr bool all_effective() const noexcept { return reduced_ == 0; }

    // An effective weight below 0 is 0. After a change of weights, rescale()
    // before the next round. Precondition: total() is at most max_total then.
    constexpr void set(std::size_t i, int weight, int effective) {
        assert(0 <= weight && effective <= weight);
        reduced_ -= is_reduced(i);
        total_ += weight - weight_[i];
        weight_[i] = weight;
        step_[i] = std::max(0, effective) * unit_;
        reduced_ += is_reduced(i);
    }

    // After a change of weights, each is as many picks ahead of its share or
    // behind as before, a pick being the total. Weights are multiplied by a
    // unit that makes the total great, so that no change rounds much away.
    // What those behind are owed is what those ahead owe: where one has left or
    // has too great a debt, the greater of the two sums shrinks.
    constexpr void rescale() {
        const std::int64_t unit = total_ == 0 ? 1 : max_total / total_;
        for (std::int64_t& step : step_) step = step / unit_ * unit;
        unit_ = unit;
        const std::int64_t before = scaled_total_;
        scaled_total_ = total_ * unit;
        std::int64_t ahead = 0;
        std::int64_t behind = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (weight_[i] == 0) current_[i] = 0;
            current_[i] = std::max(current_[i], -before);
            (current_[i] < 0 ? ahead : behind) += current_[i];
        }
        const double factor =
            before == 0 ? 0 : double(scaled_total_) / double(before);
        const auto due = static_cast<std::int64_t>(
            factor * double(std::min(-ahead, behind)));
        scale(ahead, -due);
        scale(behind, due);
    }

    // A round among all; returns the picked. Precondition: total() is greater
    // than 0, and all are effective.
    constexpr std::size_t round() {
        assert(total_ > 0 && all_effective());
        std::int64_t* const current = current_.data();
        const std::int64_t* const step = step_.data();
        std::size_t picked = 0;
        std::int64_t greatest = current[0] += step[0];
        for (std::size_t i = 1, end = size(); i < end; ++i) {
            const std::int64_t grown = current[i] += step[i];
            if (grown > greatest) [[unlikely]] {
                greatest = grown;
                picked = i;
            }
        }
        current[picked] -= scaled_total_;
        return picked;
    }

    // A round among those that take part, if they have weight; returns the
    // picked, or size(). Restores 1 of each reduced effective weight.
    template <class Condition>
    constexpr std::size_t round(const Condition& takes_part) {
        std::size_t picked = size();
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
        std::int64_t total = 0;
        for (std::size_t i = 0, end = size(); i < end; ++i) {
            if (weight_[i] == 0 || !takes_part(i)) continue;
            const std::int64_t current = current_[i] += step_[i];
            total += step_[i];
            if (is_reduced(i)) set(i, weight_[i], effective(i) + 1);
            if (current > greatest) {
                greatest = current;
                picked = i;
            }
        }
        if (picked < size()) current_[picked] -= total;
        return picked;
    }

    constexpr bool invariant() const {
        std::ptrdiff_t reduced = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (step_[i] < 0 || step_[i] > weight_[i] * unit_) return false;
            reduced += is_reduced(i);
        }
        return reduced == reduced_ &&
               std::accumulate(current_.begin(), current_.end(),
                               std::int64_t{0}) == 0;
    }

private:
    constexpr bool is_reduced(std::size_t i) const {
        return step_[i] < weight_[i] * unit_;
    }

    // Scales those that sum up to this, all ahead or all behind, so that they
    // sum up to what is due.
    constexpr void scale(std::int64_t sum, std::int64_t due) {
        if (sum == due) return;
        const double factor = double(due) / double(sum);
        std::int64_t seen = 0;
        std::int64_t given = 0;
        for (std::int64_t& current : current_) {
            if ((current < 0) != (sum < 0)) continue;
            seen += current;
            const auto so_far =
                seen == sum ? due
                            : static_cast<std::int64_t>(double(seen) * factor);
            current = so_far - given;
            given = so_far;
        }
    }

    std::vector<int> weight_;
    std::int64_t total_ = 0;  // of the weights
    std::int64_t unit_ = 1;
    // In units: effective and current weights, and the total.
    std::vector<std::int64_t> step_;
    std::vector<std::int64_t> current_;
    std::int64_t scaled_total_ = 0;
    std::ptrdiff_t reduced_ = 0;
};

}  // namespace tenet
