// Too slow: it keeps a list of all open requests, and counts in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

class least_connections {
public:
    explicit least_connections(const std::vector<int>& weights)
        : weights_(weights) {}

    int acquire() {
        int best = 0;
        for (int i = 1; i < static_cast<int>(weights_.size()); ++i)
            if (active(i) * weights_[best] < active(best) * weights_[i])
                best = i;
        open_.push_back(best);
        return best;
    }

    void release(int server) {
        open_.erase(std::find(open_.begin(), open_.end(), server));
    }

private:
    long long active(int server) const {
        return std::count(open_.begin(), open_.end(), server);
    }

    std::vector<int> weights_;
    std::vector<int> open_;
};
