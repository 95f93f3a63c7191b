// two_queue_cache: 2Q, which keeps entries that are requested again later.
//
// Resists scans, which pass through a short queue. Prefer it to lru_cache where
// scans or single requests are common.
//
// Kind:       cache policy
// Technique:  a1in, a FIFO of new entries; a1out, a FIFO of the keys it has
//             evicted (ghosts); am, an LRU list of entries that were requested
//             again while in a1out
// Invariant:  |a1out| <= max(1, capacity / 2); no key is both a ghost and an
//             entry
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
    // The paper's lists: a1in and am of entries, a1out of ghosts.
    static constexpr index a1in = 1, am = 2, a1out = 3;
    static constexpr bool remembers = true;

    static std::size_t most(std::size_t capacity) {
        return capacity + kout(capacity);
    }
    void resize(auto& lists, std::size_t capacity) {
        kin_ = std::max<std::size_t>(1, capacity / 4);
        kout_ = kout(capacity);
        trim(lists);
    }

    void hit(auto& lists, index entry) {
        if (lists.list_of(entry) == am) lists.move(entry, am);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        const bool overfull = lists.size(a1in) > kin_;
        return lists.oldest(overfull || !lists.size(am) ? a1in : am);
    }
    void recall(auto& lists, index ghost) { lists.drop(ghost); }
    void evict(auto& lists, index victim) {
        if (lists.list_of(victim) == am) return lists.drop(victim);
        lists.bury(victim);
        lists.move(victim, a1out);
        trim(lists);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        lists.enter(fresh, recalled ? am : a1in);
    }

    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, a1in, kin_, am, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(a1out) <= kout_ &&
               lists.size(a1out) + lists.entries() == lists.size();
    }

private:
    static std::size_t kout(std::size_t capacity) {
        return std::max<std::size_t>(1, capacity / 2);
    }
    void trim(auto& lists) {
        while (lists.size(a1out) > kout_) lists.drop(lists.oldest(a1out));
    }

    std::size_t kin_ = 1, kout_ = 1;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class two_queue_cache
    : public policy_cache<two_queue_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<two_queue_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
