// segmented_lru_cache: two LRU lists; a hit promotes to the second.
//
// Resists scans, which pass through the first list and leave the second as is.
//
// Kind:       cache policy
// Technique:  new entries enter the probationary segment; a hit moves an entry
//             to the protected one, whose overflow returns to the other
// Invariant:  at most 4/5 of the capacity is protected; both segments are in
//             order of last access
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
    static constexpr index probation = 1, protected_segment = 2;

    void resize(auto& lists, std::size_t capacity) {
        max_protected_ = capacity * 4 / 5;
        spill(lists);
    }

    void hit(auto& lists, index entry) {
        lists.move(entry, protected_segment);
        spill(lists);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.oldest(lists.size(probation) ? probation
                                                  : protected_segment);
    }
    void order(const auto& lists, auto visit) const {
        each(lists, probation, visit);
        each(lists, protected_segment, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(protected_segment) <= max_protected_;
    }

private:
    // Demotes the overflow of the protected segment.
    void spill(auto& lists) {
        while (lists.size(protected_segment) > max_protected_)
            lists.move(lists.oldest(protected_segment), probation);
    }

    std::size_t max_protected_ = 0;
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
