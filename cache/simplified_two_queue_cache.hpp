// simplified_two_queue_cache: a FIFO of new entries, an LRU list of the others.
//
// Remembers no evicted keys; two_queue_cache does, and hits more often. A copy
// is long: it includes policy_cache.
//
// Kind:       cache policy
// Technique:  a1, a FIFO of new entries; a hit moves an entry to am, an LRU
//             list; evicts from a1 if that exceeds its share or am is empty
// Invariant:  unless am is empty, a1 exceeds max(1, capacity / 4) only while
//             the cache is not full
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer
//             Management Replacement Algorithm, VLDB 1994 (the simplified one)
// Laws:       cache, simplified_two_queue
// See also:   policy_cache, two_queue_cache, segmented_lru_cache
//
// Example:
//   simplified_two_queue_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 1 && *cache.peek(2) == 'b'
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <utility>

namespace tenet {

class simplified_two_queue_policy : public cache_policy {
public:
    static constexpr const char* name = "simplified_two_queue_cache";
    enum : index { a1, am, list_count };  // as in the paper
    struct mark {
        bool in_am = false;
    };

    void resize(auto& /*cache*/, std::size_t capacity) {
        max_a1_ = std::max<std::size_t>(1, capacity / 4);
    }
    void hit(auto& cache, index entry) {
        in_am_ += !std::exchange(cache.slots_[entry].mark.in_am, true);
        cache.move(entry, am);
    }
    index victim(auto& cache) {
        const bool overfull = cache.size() - in_am_ > max_a1_;
        return cache.slots_[overfull || !in_am_ ? a1 : am].newer;
    }
    void leave(auto& cache, index entry, bool /*evicted*/) {
        in_am_ -= cache.slots_[entry].mark.in_am;
    }
    void clear() { in_am_ = 0; }

private:
    std::size_t in_am_{}, max_a1_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class simplified_two_queue_cache
    : public policy_cache<simplified_two_queue_policy, Key, Value, Hash,
                          Equal> {
public:
    using policy_cache<simplified_two_queue_policy, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
