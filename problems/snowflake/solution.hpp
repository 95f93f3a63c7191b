#pragma once

#include <cstdint>
#include <functional>
#include <utility>

// An id is three numbers side by side: milliseconds, 10 bits of the node, 12
// bits of a sequence. Ids are compared as the first of these in which they
// differ; so those of one node rise if the pair (time_, sequence_) does, and
// those of two nodes differ in the bits in the middle.
//   The pair moves forward in each call, whatever the clock says. If the clock
// is past time_, the time is the clock's, and the sequence begins anew. If it
// is not, because no millisecond has passed or because it was put back, then
// time_ stays, and the sequence counts on: the latest time is the clock that
// counts. When the sequence is used up, the next millisecond is begun ahead of
// the clock, which soon catches up, so that nothing ever waits.
class snowflake {
public:
    snowflake(std::function<std::int64_t()> clock, int node)
        : clock_(std::move(clock)), node_(node) {}

    std::int64_t next() {
        const std::int64_t now = clock_() - epoch;
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
