// sieve_cache: a FIFO with a hand that evicts unvisited entries in place.
//
// Simpler than lru_cache, and hits more often on most loads: a hit only sets a
// bit, and new entries are soon evicted. Worse where the working set shifts. A
// copy is long: it includes policy_cache.
//
// Kind:       cache policy
// Technique:  a queue of entries with a visited bit, which a hit sets; the hand
//             moves from old to new, clears bits, evicts the first unvisited
// Invariant:  the hand is at an entry, or at none and starts at the oldest; the
//             queue is in order of insertion, of at most capacity entries
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised and
//             O(n) at worst; copy, clear, set_capacity, space O(n)
// Reference:  Y. Zhang et al., SIEVE is Simpler than LRU, NSDI 2024
// Laws:       cache, sieve
// See also:   policy_cache, clock_cache, s3_fifo_cache
//
// Example:
//   sieve_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class sieve_policy : public cache_policy {
public:
    static constexpr const char* name = "sieve_cache";
    struct mark {
        bool visited = false;
    };

    void hit(auto& cache, index entry) {
        cache.slots_[entry].mark.visited = true;
    }
    index victim(auto& cache) {
        for (;; hand_ = cache.slots_[hand_].newer) {
            if (hand_ == 0) hand_ = cache.slots_[0].newer;
            if (!cache.slots_[hand_].mark.visited) return hand_;
            cache.slots_[hand_].mark.visited = false;
        }
    }
    void leave(auto& cache, index entry, bool /*evicted*/) {
        if (hand_ == entry) hand_ = cache.slots_[entry].newer;
    }
    void moved(auto& /*cache*/, index from, index to) {
        if (hand_ == from) hand_ = to;
    }
    void clear() { hand_ = {}; }

private:
    index hand_{};  // 0: at none, starts at the oldest
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class sieve_cache : public policy_cache<sieve_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<sieve_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
