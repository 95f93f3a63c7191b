// Too slow: it keeps all ids, and looks through them for the greatest.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

class snowflake {
public:
    snowflake(std::function<std::int64_t()> clock, int node)
        : clock_(std::move(clock)), node_(node) {}

    std::int64_t next() {
        std::int64_t id = composed(clock_() - epoch, 0);
        if (!given_.empty())
            id = std::max(
                id, after(*std::max_element(given_.begin(), given_.end())));
        given_.push_back(id);
        return id;
    }

    std::int64_t time_of(std::int64_t id) const { return (id >> 22) + epoch; }

private:
    static constexpr std::int64_t epoch = 1'577'836'800'000;  // of 2020

    std::int64_t composed(std::int64_t time, std::int64_t sequence) const {
        return time << 22 | node_ << 12 | sequence;
    }
    std::int64_t after(std::int64_t id) const {
        const std::int64_t time = id >> 22, sequence = id & 4095;
        return sequence < 4095 ? composed(time, sequence + 1)
                               : composed(time + 1, 0);
    }

    std::function<std::int64_t()> clock_;
    std::int64_t node_;
    std::vector<std::int64_t> given_;
};
