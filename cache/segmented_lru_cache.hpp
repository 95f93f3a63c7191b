// segmented_lru_cache: two LRU lists; a hit promotes to the second.
//
// Resists scans, which pass through the first list and leave the second as is.
// A copy is long: it includes policy_cache.
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
#include <utility>

namespace tenet {

class segmented_lru_policy : public cache_policy {
public:
    static constexpr const char* name = "segmented_lru_cache";
    enum : index { probation, protected_segment, list_count };
    struct mark {
        bool is_protected = false;
    };

    void resize(auto& cache, std::size_t capacity) {
        max_protected_ = capacity * 4 / 5;
        spill(cache);
    }
    void hit(auto& cache, index entry) {
        protected_ +=
            !std::exchange(cache.slots_[entry].mark.is_protected, true);
        cache.move(entry, protected_segment);
        spill(cache);
    }
    index victim(auto& cache) {
        const index i = cache.slots_[probation].newer;
        return i != probation ? i : cache.slots_[protected_segment].newer;
    }
    void leave(auto& cache, index entry, bool /*evicted*/) {
        protected_ -= cache.slots_[entry].mark.is_protected;
    }
    void clear() { protected_ = 0; }
    bool invariant(const auto& /*cache*/) const {
        return protected_ <= max_protected_;
    }

private:
    // Demotes the overflow of the protected segment.
    void spill(auto& cache) {
        for (; protected_ > max_protected_; --protected_) {
            const index oldest = cache.slots_[protected_segment].newer;
            cache.slots_[oldest].mark.is_protected = false;
            cache.move(oldest, probation);
        }
    }

    std::size_t protected_{}, max_protected_{};
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
