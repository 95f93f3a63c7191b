// simplified_two_queue_cache: a queue for what came once, a list for the rest.
//
// Nothing is remembered of what has left; two_queue_cache does, and hits more.
//
// Kind:       cache policy
// Technique:  the first access enters a queue, the second moves to a list in
//             order of use; the queue gives up first while it is the longer
// Invariant:  while the list is not empty, the queue grows beyond a quarter of
//             the capacity, at least 1, only where there is room
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
    static constexpr index once = 1, again = 2;

    void resize(auto& /*lists*/, std::size_t capacity) {
        most_once_ = std::max<std::size_t>(1, capacity / 4);
    }

    void hit(auto& lists, index entry) { lists.move(entry, again); }
    index victim(const auto& lists, index /*ghost*/) const {
        const bool long_enough = lists.size(once) > most_once_;
        return lists.oldest(long_enough || !lists.size(again) ? once : again);
    }
    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, once, most_once_, again, visit);
    }

private:
    std::size_t most_once_ = 1;
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
