// clock_cache: FIFO with a second chance for entries that were hit.
//
// Hits nearly as often as lru_cache, and a hit only sets a bit. A copy is long:
// it includes policy_cache.
//
// Kind:       cache policy
// Technique:  a circular queue of entries with a reference bit, which a hit
//             sets; the hand clears bits until it finds a clear one, and evicts
//             that entry
// Invariant:  the queue starts at the hand and has at most capacity entries
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised and
//             O(n) at worst; copy, clear, set_capacity, space O(n)
// Reference:  F. J. Corbato, A Paging Experiment with the Multics System, 1968
// Laws:       cache, clock
// See also:   policy_cache, fifo_cache, sieve_cache
//
// Example:
//   clock_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

struct clock_policy : cache_policy {
    static constexpr const char* name = "clock_cache";
    struct mark {
        bool referenced{};
    };

    void hit(auto& cache, index entry) {
        cache.slots_[entry].mark.referenced = true;
    }
    index victim(auto& cache) {
        index i = cache.slots_[0].newer;
        for (; cache.slots_[i].mark.referenced; i = cache.slots_[0].newer) {
            cache.slots_[i].mark.referenced = false;
            cache.move(i, 0);
        }
        return i;
    }
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class clock_cache : public policy_cache<clock_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<clock_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
