// segmented_lru_cache: two lists in order of use; a hit promotes to the second.
//
// A scan passes through the first and leaves the second in peace.
//
// Kind:       cache policy
// Technique:  new entries are on probation; a hit protects an entry, and what
//             the protected list has no room for is on probation again
// Invariant:  at most 4/5 of the capacity, rounded down, are protected; both
//             lists run from the least to the latest access
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  R. Karedla et al., Caching Strategies to Improve Disk System
//             Performance, IEEE Computer 27(3), 1994
// Laws:       cache, segmented_lru
// See also:   policy_cache, lru_cache, simplified_two_queue_cache
//
// Example:
//   segmented_lru_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <cstddef>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class segmented_lru_policy : public cache_policy {
public:
    static constexpr const char* name = "segmented_lru_cache";
    static constexpr std::size_t list_count = 2;
    static constexpr index probation = 1, guarded = 2;

    void resize(auto& lists, std::size_t capacity) {
        most_guarded_ = capacity * 4 / 5;
        spill(lists);
    }

    void hit(auto& lists, index entry) {
        lists.move(entry, guarded);
        spill(lists);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.oldest(lists.size(probation) ? probation : guarded);
    }
    void order(const auto& lists, auto visit) const {
        each(lists, probation, visit);
        each(lists, guarded, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(guarded) <= most_guarded_;
    }

private:
    void spill(auto& lists) {
        while (lists.size(guarded) > most_guarded_)
            lists.move(lists.oldest(guarded), probation);
    }

    std::size_t most_guarded_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class segmented_lru_cache
    : public policy_cache<segmented_lru_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<segmented_lru_policy, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
