// clock_cache: first in, first out, but whoever was used gets a second chance.
//
// Nearly as good as lru_cache, and a hit only sets a bit.
//
// Kind:       cache policy
// Technique:  a queue of entries, each with a bit that a hit sets; the one at
//             the hand goes if its bit is clear, else it is cleared and queued
//             again
// Invariant:  the queue runs from the hand on and holds at most capacity
//             entries
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised, but
//             O(n) where all were used; copy, clear, set_capacity, space O(n)
// Reference:  F. J. Corbato, A Paging Experiment with the Multics System, 1968
// Laws:       cache, second_chance
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
        bool used = false;
    };

    void hit(auto& lists, index entry) { lists.mark(entry).used = true; }

    // Where all are used, the first is clear when the hand returns to it.
    index victim(const auto& lists, index /*ghost*/) const {
        index i = lists.oldest(1);
        while (i != 1 && lists.mark(i).used) i = lists.newer(i);
        return i == 1 ? lists.oldest(1) : i;
    }
    void evict(auto& lists, index victim) {
        for (index i = lists.oldest(1); lists.mark(i).used;
             i = lists.oldest(1)) {
            lists.mark(i).used = false;
            lists.move(i, 1);
        }
        lists.drop(victim);
    }

    // One round of the hand takes the unused, the next one the others.
    void order(const auto& lists, auto visit) const {
        for (const bool used : {false, true})
            each(lists, 1, [&](index i) {
                if (lists.mark(i).used == used) visit(i);
            });
    }
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class clock_cache : public policy_cache<clock_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<clock_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
