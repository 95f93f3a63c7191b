// balancer balancer_exact: leaves_out_weight_one (type)
// smooth_balancer: in_plain_turns (type)
#pragma once
#include <cstddef>
#include <vector>

// Counts down from the weights, not to the last.
class leaves_out_weight_one {
public:
    explicit leaves_out_weight_one(std::vector<int> weights)
        : weights_(std::move(weights)) {}
    std::size_t pick() {
        for (std::size_t tried = 0; tried < weights_.size(); ++tried) {
            if (picked_ + 1 < weights_[at_] || weights_.size() == 1) {
                ++picked_;
                return at_;
            }
            at_ = (at_ + 1) % weights_.size();
            picked_ = 0;
        }
        return at_;
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};

class in_plain_turns {
public:
    explicit in_plain_turns(std::vector<int> weights)
        : weights_(std::move(weights)) {}
    std::size_t pick() {
        if (picked_++ == weights_[at_]) {
            at_ = (at_ + 1) % weights_.size();
            picked_ = 1;
        }
        return at_;
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};
