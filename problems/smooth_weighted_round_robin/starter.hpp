#pragma once

#include <vector>

class smooth_weighted_round_robin {
public:
    explicit smooth_weighted_round_robin(const std::vector<int>& weights) {}

    int pick() { return 0; }
};
