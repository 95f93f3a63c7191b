// turn_balancer: tenet::round_robin (type)
// turn_balancer: turns_of_weights (type)
// range_id: one_range (type)
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <tenet/loadbalance/round_robin.hpp>
#include <utility>
#include <vector>

class turns_of_weights {
public:
    explicit turns_of_weights(const std::vector<int>& weights)
        : down_(weights.size()) {}
    int pick() {
        do last_ = (last_ + 1) % int(down_.size());
        while (down_[std::size_t(last_)]);
        return last_;
    }
    void set_down(std::size_t i) { down_[i] = true; }
    void set_up(std::size_t i) { down_[i] = false; }

private:
    std::vector<bool> down_;
    int last_ = -1;
};

class one_range {
public:
    one_range(std::function<std::int64_t(std::string, std::int64_t)> store,
              std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(std::move(tag)), step_(step) {}

    std::int64_t next() {
        if (next_ == end_) {
            next_ = store_(tag_, step_);
            end_ = next_ + step_;
        }
        return next_++;
    }

private:
    std::function<std::int64_t(std::string, std::int64_t)> store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0;
};
