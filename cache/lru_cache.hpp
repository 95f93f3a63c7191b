// lru_cache: a bounded map that evicts the least recently used entry.
//
// For loads with temporal locality; a scan longer than the capacity evicts all.
//
// Kind:       cache policy
// Technique:  a list in order of last access under one hash index
// Invariant:  the list runs from the least to the most recently used entry, of
//             at most capacity, each found under its key
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  P. J. Denning, The Working Set Model for Program Behavior,
//             CACM 11(5), 1968
// Laws:       cache, least_recently_used
// See also:   policy_cache, segmented_lru_cache, sieve_cache
//
// Example:
//   lru_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

struct lru_policy : cache_policy {
    static constexpr const char* name = "lru_cache";

    void hit(auto& lists, index entry) { lists.move(entry, 1); }
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lru_cache : public policy_cache<lru_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lru_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
