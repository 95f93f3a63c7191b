// two_queue_cache: 2Q, which keeps what returns after it has been evicted.
//
// A scan only passes through a short queue. Reach for it before lru_cache
// where scans or single visits are common.
//
// Kind:       cache policy
// Technique:  new entries wait in a queue; their keys are remembered when they
//             leave, and who is asked for again enters a list in order of use
// Invariant:  ghosts are at most half of the capacity, at least 1; no key is
//             both a ghost and an entry
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer
//             Management Replacement Algorithm, VLDB 1994 (the full version)
// Laws:       cache, two_queue
// See also:   policy_cache, simplified_two_queue_cache, s3_fifo_cache
//
// Example:
//   two_queue_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.put(3, 'c');
//   cache.put(1, 'a').evicted->key == 2 && cache.put(4, 'd').evicted->key == 1
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class two_queue_policy : public cache_policy {
public:
    static constexpr const char* name = "two_queue_cache";
    static constexpr std::size_t list_count = 3;
    static constexpr index once = 1, again = 2, ghosts = 3;
    static constexpr bool remembers = true;

    static std::size_t most(std::size_t capacity) {
        return capacity + most_ghosts(capacity);
    }
    void resize(auto& lists, std::size_t capacity) {
        most_once_ = std::max<std::size_t>(1, capacity / 4);
        most_ghosts_ = most_ghosts(capacity);
        trim(lists);
    }

    void hit(auto& lists, index entry) {
        if (lists.list_of(entry) == again) lists.move(entry, again);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        const bool long_enough = lists.size(once) > most_once_;
        return lists.oldest(long_enough || !lists.size(again) ? once : again);
    }
    void recall(auto& lists, index ghost) { lists.drop(ghost); }
    void evict(auto& lists, index victim) {
        if (lists.list_of(victim) == again) return lists.drop(victim);
        lists.bury(victim);
        lists.move(victim, ghosts);
        trim(lists);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        lists.enter(fresh, recalled ? again : once);
    }

    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, once, most_once_, again, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(ghosts) <= most_ghosts_ &&
               lists.size(ghosts) + lists.entries() == lists.size();
    }

private:
    static std::size_t most_ghosts(std::size_t capacity) {
        return std::max<std::size_t>(1, capacity / 2);
    }
    void trim(auto& lists) {
        while (lists.size(ghosts) > most_ghosts_)
            lists.drop(lists.oldest(ghosts));
    }

    std::size_t most_once_ = 1, most_ghosts_ = 1;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class two_queue_cache
    : public policy_cache<two_queue_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<two_queue_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
