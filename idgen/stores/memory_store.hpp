// memory_store: a store of segments for one process, kept in memory.
//
// For tests, and for ids that need not outlive the process; copies share their
// counters. sqlite_store keeps them on disk.
//
// Technique:  a counter for each tag, behind a lock
// Invariant:  counters are the first ids that nobody has, 1 or more
// Complexity: reserve O(log n) of n tags; space O(n)
// Reference:  Leaf, github.com/Meituan-Dianping/Leaf
// Laws:       property
// See also:   segment_id, sqlite_store
//
// Example:
//   memory_store store;
//   const auto first = store.reserve("order", 100);
//   first == 1 && store.reserve("order", 5) == 101
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tenet {

// Thread-safe.
class memory_store {
public:
    // The first of count ids of the tag that nobody else is given. Throws
    // std::overflow_error if fewer are left. Strong exception guarantee.
    std::int64_t reserve(std::string_view tag, std::int64_t count) {
        if (count < 1)
            throw std::invalid_argument(
                "memory_store: count " + std::to_string(count) +
                " is not in 1.." + std::to_string(INT64_MAX));
        const std::lock_guard lock(shared_->lock);
        std::int64_t& next =
            shared_->next.try_emplace(std::string(tag), 1).first->second;
        if (next > INT64_MAX - count)
            throw std::overflow_error("memory_store: no " +
                                      std::to_string(count) + " ids are left");
        next += count;
        return next - count;
    }

private:
    struct counters {
        std::mutex lock;
        std::map<std::string, std::int64_t, std::less<>> next;
    };
    std::shared_ptr<counters> shared_ = std::make_shared<counters>();
};

}  // namespace tenet
