#pragma once

#include <cstddef>
#include <vector>

// Of each server it is enough to know how many of its requests have not ended:
// acquire adds 1 to that, release takes 1 away. Which requests they are, and in
// which order they began, does not matter.
//   a / v < b / w is asked as a * w < b * v, which is the same for positive
// weights: a division of integers would make 1 / 2 equal to 0 / 2, and one of
// reals might make unequal quotients equal. The products need more bits than an
// int has: a few requests of a server times a weight of a thousand million.
//   One look at each server finds the least, however many requests are open.
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
        return active_[a] * weights_[b] < active_[b] * weights_[a];
    }

    std::vector<int> weights_;
    std::vector<long long> active_;
};
