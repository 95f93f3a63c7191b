// Too slow: it keeps all ids that are left, and moves them forward each time.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class segment_id {
public:
    using reserve =
        std::function<std::int64_t(const std::string& tag, std::int64_t step)>;

    segment_id(reserve store, std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(std::move(tag)), step_(step) {}

    std::int64_t next() {
        if (left_.empty()) {
            const std::int64_t first = store_(tag_, step_);
            for (std::int64_t i = 0; i < step_; ++i) left_.push_back(first + i);
        }
        const std::int64_t id = left_.front();
        left_.erase(left_.begin());
        return id;
    }

private:
    reserve store_;
    std::string tag_;
    std::int64_t step_;
    std::vector<std::int64_t> left_;
};
