// Mistake: it compares what the load would be with the new request.
#pragma once

#include <cstddef>
#include <vector>

class least_connections {
public:
    explicit least_connections(const std::vector<int>& weights)
        : weights_(weights), active_(weights.size()) {}

    int acquire() {
        std::size_t best = 0;
        for (std::size_t i = 1; i < active_.size(); ++i)
            if (less_loaded(i, best)) best = i;
        ++active_[best];
        return static_cast<int>(best);
    }

    void release(int server) { --active_[server]; }

private:
    bool less_loaded(std::size_t a, std::size_t b) const {
        return (active_[a] + 1) * weights_[b] < (active_[b] + 1) * weights_[a];
    }

    std::vector<int> weights_;
    std::vector<long long> active_;
};
