#pragma once

#include <cstddef>
#include <vector>

// A server of weight w is due t * w / W picks of the first t, where W is the
// sum of the weights. Multiplied by W, what it lacks of that before pick t is
//     t * w - W * (its picks so far),
// which is all whole numbers, so that nothing is rounded. From one pick to the
// next, that grows by w for each server, and falls by W for the one that was
// picked: hence it need not be computed from a count, which would grow for
// ever.
//   The leads add up to 0 after each pick: W is given out in all, and W is
// taken from one. And after W picks each is 0 again, and all begins anew. So
// none ever exceeds W. Among equal leads, > keeps the first.
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
        lead_[best] -= total_;
        return static_cast<int>(best);
    }

private:
    std::vector<int> weights_;
    std::vector<long long> lead_;
    long long total_ = 0;
};
