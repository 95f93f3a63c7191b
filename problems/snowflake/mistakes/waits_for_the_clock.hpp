// Mistake: it waits until the clock is where it was, which may take minutes.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>

class snowflake {
public:
    snowflake(std::function<std::int64_t()> clock, int node)
        : clock_(std::move(clock)), node_(node) {}

    std::int64_t next() {
        std::int64_t now = clock_() - epoch;
        while (now < time_) now = clock_() - epoch;
        if (now > time_) {
            time_ = now;
            sequence_ = 0;
        } else if (++sequence_ == 4096) {
            ++time_;
            sequence_ = 0;
        }
        return time_ << 22 | node_ << 12 | sequence_;
    }

    std::int64_t time_of(std::int64_t id) const { return (id >> 22) + epoch; }

private:
    static constexpr std::int64_t epoch = 1'577'836'800'000;  // of 2020

    std::function<std::int64_t()> clock_;
    std::int64_t node_;
    std::int64_t time_ = -1;  // of the latest id
    std::int64_t sequence_ = 0;
};
