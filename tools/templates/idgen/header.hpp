// entry_name: says in one sentence what it makes.
//
// When to reach for it, and when not to.
//
// Kind:       id generator
// Technique:  the idea, in a line
// Invariant:  every id is greater than those made before
// Complexity: next, time_of O(1); space O(1)
// Reference:  author, title, where and when it was published
// Laws:       id_generator, id_generator_concurrent
//
// Example:
//   entry_name made([] { return 5; });
//   const auto id = made.next();
//   made.next() > id && entry_name::time_of(id) == 5
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

namespace tenet {

// Thread-safe.
class entry_name {
public:
    static constexpr const char* name = "entry_name";
    // Tells Unix milliseconds.
    using clock = std::function<std::int64_t()>;
    static constexpr std::int64_t ids_per_tick = 1 << 16;
    static constexpr std::int64_t latest = INT64_MAX / ids_per_tick - 1;

    explicit entry_name(clock now) {
        assert(now);
        now_ = std::move(now);
    }

    // Greater than every id before, even if the clock has gone back.
    std::int64_t next() {
        const std::lock_guard guard(lock_);
        const std::int64_t now = now_();
        if (now < 0 || now > latest)
            throw std::runtime_error(std::string(name) + ": time " +
                                     std::to_string(now) + " is not in 0.." +
                                     std::to_string(latest));
        return last_ = std::max(last_ + 1, now * ids_per_tick);
    }

    // In Unix milliseconds.
    static std::int64_t time_of(std::int64_t id) { return id / ids_per_tick; }

private:
    clock now_;
    std::mutex lock_;
    std::int64_t last_ = 0;
};

}  // namespace tenet
