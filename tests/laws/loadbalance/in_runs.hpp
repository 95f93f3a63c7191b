// in_runs: a balancer that is exact, though not smooth.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace tenet::tests {

// AAAABBC of 4, 2, 1.
class in_runs {
public:
    explicit in_runs(std::vector<int> weights) : weights_(std::move(weights)) {}

    std::size_t pick() {
        if (made_ == weights_[at_]) {
            made_ = 0;
            at_ = (at_ + 1) % weights_.size();
        }
        ++made_;
        return at_;
    }

protected:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int made_ = 0;
};

}  // namespace tenet::tests
