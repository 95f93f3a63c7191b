// Mistake: it takes from a server what that weighs, not what all weigh.
#pragma once

#include <cstddef>
#include <vector>

class smooth_weighted_round_robin {
public:
    explicit smooth_weighted_round_robin(const std::vector<int>& weights)
        : weights_(weights), lead_(weights.size()) {
        for (const int weight : weights) total_ += weight;
    }

    int pick() {
        std::size_t best = 0;
        for (std::size_t i = 0; i < lead_.size(); ++i) {
            lead_[i] += weights_[i];
            if (lead_[i] > lead_[best]) best = i;
        }
        lead_[best] -= weights_[best];
        return static_cast<int>(best);
    }

private:
    std::vector<int> weights_;
    std::vector<long long> lead_;
    long long total_ = 0;
};
