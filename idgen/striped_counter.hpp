// striped_counter: node i of N counts i, i + N, i + 2 N, and so on.
//
// Ids of several nodes without anything shared but N, which cannot grow without
// a plan: all nodes must first resume after the greatest id of any. What a node
// has counted is lost with it, unless it resumes after its last id.
//
// Kind:       id generator
// Technique:  nodes keep to the numbers of one remainder modulo N
// Invariant:  the last id is offset modulo increment
// Complexity: next O(1), lock-free; space O(1)
// Reference:  MySQL, auto_increment_offset and auto_increment_increment
// Laws:       striped_counter
// See also:   segment_id, snowflake
//
// Example:
//   striped_counter second(2, 3), resumed(2, 3, 100);
//   second.next() == 2 && second.next() == 5 && resumed.next() == 101
#pragma once

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tenet {

// Thread-safe.
class striped_counter {
public:
    // offset is in 1..increment. Resumes after the ids up to used; a node that
    // resumes after its own last id goes on where it was.
    striped_counter(std::int64_t offset, std::int64_t increment,
                    std::int64_t used = 0)
        : increment_(increment) {
        check("increment", increment, 1, INT64_MAX);
        check("offset", offset, 1, increment);
        check("used", used, 0, INT64_MAX);
        last_ = used < offset
                    ? offset - increment
                    : offset + (used - offset) / increment * increment;
    }

    // Greater than the one before, by increment. Throws std::overflow_error
    // after the last one that is a std::int64_t, for ever after.
    std::int64_t next() {
        std::int64_t last = last_;
        do {
            if (last > INT64_MAX - increment_)
                throw std::overflow_error("striped_counter: no id is left");
        } while (!last_.compare_exchange_weak(last, last + increment_));
        return last + increment_;
    }

private:
    static void check(std::string_view what, std::int64_t value,
                      std::int64_t low, std::int64_t high) {
        if (value < low || value > high)
            throw std::invalid_argument(
                "striped_counter: " + std::string(what) + " " +
                std::to_string(value) + " is not in " + std::to_string(low) +
                ".." + std::to_string(high));
    }

    const std::int64_t increment_;
    std::atomic<std::int64_t> last_;  // or what would precede the first
};

}  // namespace tenet
