// simplified_two_queue_cache: a FIFO of new entries, an LRU list of the others.
//
// Remembers no evicted keys; two_queue_cache does, and hits more often.
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

namespace tenet {

class simplified_two_queue_policy : public cache_policy {
public:
    static constexpr const char* name = "simplified_two_queue_cache";
    static constexpr std::size_t list_count = 2;
    static constexpr index a1 = 1, am = 2;  // as in the paper

    void resize(auto& /*lists*/, std::size_t capacity) {
        max_a1_ = std::max<std::size_t>(1, capacity / 4);
    }

    void hit(auto& lists, index entry) { lists.move(entry, am); }
    index victim(const auto& lists, index /*ghost*/) const {
        const bool overfull = lists.size(a1) > max_a1_;
        return lists.oldest(overfull || !lists.size(am) ? a1 : am);
    }
    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, a1, max_a1_, am, visit);
    }

private:
    std::size_t max_a1_ = 1;
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
