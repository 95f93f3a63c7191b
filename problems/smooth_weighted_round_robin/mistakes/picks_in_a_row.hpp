// Mistake: it picks each server as often in a row as that weighs.
#pragma once

#include <cstddef>
#include <vector>

class smooth_weighted_round_robin {
public:
    explicit smooth_weighted_round_robin(const std::vector<int>& weights)
        : weights_(weights) {}

    int pick() {
        if (picked_ == weights_[at_]) {
            at_ = (at_ + 1) % weights_.size();
            picked_ = 0;
        }
        ++picked_;
        return static_cast<int>(at_);
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};
