// Too slow: it keeps all picks, and counts those of each server for the next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

class smooth_weighted_round_robin {
public:
    explicit smooth_weighted_round_robin(const std::vector<int>& weights)
        : weights_(weights) {
        for (const int weight : weights) total_ += weight;
    }

    int pick() {
        std::size_t best = 0;
        for (std::size_t i = 1; i < weights_.size(); ++i)
            if (lead_of(i) > lead_of(best)) best = i;
        picks_.push_back(best);
        return static_cast<int>(best);
    }

private:
    long long lead_of(std::size_t i) const {
        const auto due =
            static_cast<long long>(picks_.size() + 1) * weights_[i];
        return due - total_ * std::count(picks_.begin(), picks_.end(), i);
    }

    std::vector<int> weights_;
    std::vector<std::size_t> picks_;
    long long total_ = 0;
};
