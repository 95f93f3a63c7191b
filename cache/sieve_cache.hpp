// sieve_cache: a FIFO with a hand that evicts unvisited entries in place.
//
// Simpler than lru_cache, and hits more often on most loads: a hit only sets a
// bit, and new entries are soon evicted. Worse where the working set shifts.
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

#include <cstddef>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class sieve_policy : public cache_policy {
public:
    static constexpr const char* name = "sieve_cache";
    struct mark {
        bool visited = false;
    };

    void hit(auto& lists, index entry) { lists.mark(entry).visited = true; }

    // If all were visited, the hand clears all bits and returns to its start.
    index victim(const auto& lists, index /*ghost*/) const {
        const index start = hand(lists);
        index i = start;
        while (lists.mark(i).visited && (i = advanced(lists, i)) != start) {
        }
        return i;
    }
    void evict(auto& lists, index victim) {
        for (index i = hand(lists); lists.mark(i).visited;
             i = advanced(lists, i))
            lists.mark(i).visited = false;
        hand_ = victim;
        erase(lists, victim);
    }
    void erase(auto& lists, index entry) {
        if (hand_ == entry) hand_ = lists.element(lists.newer(entry));
        lists.drop(entry);
    }
    void clear() { hand_ = 0; }
    void moved(auto& /*lists*/, index from, index to) {
        if (hand_ == from) hand_ = to;
    }

    // One round of the hand evicts the unvisited, the next one the others.
    void order(const auto& lists, auto visit) const {
        for (const bool visited : {false, true})
            for (std::size_t n = lists.size(1), i = hand(lists); n > 0;
                 --n, i = advanced(lists, static_cast<index>(i)))
                if (lists.mark(static_cast<index>(i)).visited == visited)
                    visit(static_cast<index>(i));
    }
    bool invariant(const auto& lists) const {
        return !hand_ || lists.list_of(hand_) == 1;
    }

private:
    index hand(const auto& lists) const {
        return hand_ ? hand_ : lists.oldest(1);
    }
    // The next newer entry, after the newest the oldest.
    static index advanced(const auto& lists, index i) {
        return lists.newer(i) == 1 ? lists.oldest(1) : lists.newer(i);
    }

    index hand_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class sieve_cache : public policy_cache<sieve_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<sieve_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
