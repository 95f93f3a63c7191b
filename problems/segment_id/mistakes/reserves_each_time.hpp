// Mistake: it reserves a range for each id, and uses the first of it only.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

class segment_id {
public:
    using reserve =
        std::function<std::int64_t(const std::string& tag, std::int64_t step)>;

    segment_id(reserve store, std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(std::move(tag)), step_(step) {}

    std::int64_t next() {
        {
            const std::int64_t first = store_(tag_, step_);
            next_ = first;
            end_ = first + step_;
        }
        return next_++;
    }

private:
    reserve store_;
    std::string tag_;
    std::int64_t step_;
    std::int64_t next_ = 0, end_ = 0;  // what is left of the range
};
