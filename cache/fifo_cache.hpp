// fifo_cache: a bounded map that evicts the entry inserted first.
//
// A hit costs a lookup only. For entries that are used for about the same time;
// lru_cache and sieve_cache hit more often. A copy is long: it includes
// policy_cache.
//
// Kind:       cache policy
// Technique:  a queue of entries under one hash index; hits do not reorder it
// Invariant:  the queue is in order of insertion, of at most capacity entries;
//             replacing an entry keeps its position
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  L. A. Belady, A Study of Replacement Algorithms for a
//             Virtual-Storage Computer, IBM Systems Journal 5(2), 1966
// Laws:       cache, fifo
// See also:   policy_cache, clock_cache, sieve_cache
//
// Example:
//   fifo_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 1 && *cache.peek(2) == 'b'
#pragma once

#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

struct fifo_policy : cache_policy {
    static constexpr const char* name = "fifo_cache";
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class fifo_cache : public policy_cache<fifo_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<fifo_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
