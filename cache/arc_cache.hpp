// arc_cache: adapts the balance between recency and frequency.
//
// Needs no tuning: requests for keys evicted lately shift the balance.
//
// Kind:       cache policy
// Technique:  LRU lists t1, of entries requested once, and t2, of those
//             requested again; b1 and b2 keep the keys each has evicted
//             (ghosts). A hit in b1 raises p, the target size of t1; one in b2
//             lowers it
// Invariant:  |t1| + |b1| <= capacity; |t1| + |t2| + |b1| + |b2| <= 2 capacity;
//             0 <= p <= capacity
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  N. Megiddo, D. Modha, ARC: A Self-Tuning, Low Overhead
//             Replacement Cache, FAST 2003, figure 4
// Laws:       cache, adaptive_replacement
// See also:   policy_cache, two_queue_cache, lirs_cache
//
// Example:
//   arc_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class arc_policy : public cache_policy {
public:
    static constexpr const char* name = "arc_cache";
    static constexpr std::size_t list_count = 4;
    // The paper's lists: t1 and t2 of entries, b1 and b2 of ghosts.
    static constexpr index t1 = 1, t2 = 2, b1 = 3, b2 = 4;
    static constexpr bool remembers = true;

    static std::size_t most(std::size_t capacity) { return 2 * capacity; }
    void resize(auto& lists, std::size_t capacity) {
        capacity_ = capacity;
        p_ = std::min(p_, static_cast<double>(capacity));
        trim(lists, 0);
    }

    void hit(auto& lists, index entry) { lists.move(entry, t2); }
    // REPLACE of the paper, with p as recall will adapt it.
    index victim(const auto& lists, index ghost) const {
        const auto size = static_cast<double>(lists.size(t1));
        const double p = ghost ? adapted(lists, ghost) : p_;
        const bool in_b2 = ghost && lists.list_of(ghost) == b2;
        const bool over = in_b2 ? size >= p : size > p;
        const bool from_t1 = lists.size(t1) && (over || !lists.size(t2));
        return lists.oldest(from_t1 ? t1 : t2);
    }
    void recall(auto& lists, index ghost) {
        p_ = adapted(lists, ghost);
        lists.drop(ghost);
    }
    void evict(auto& lists, index victim) {
        const index from = lists.list_of(victim);
        lists.bury(victim);
        lists.move(victim, from == t1 ? b1 : b2);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        if (!recalled) trim(lists, 1);
        lists.enter(fresh, recalled ? t2 : t1);
    }
    void clear() { p_ = 0; }

    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, t1, p_, t2, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(t1) + lists.size(b1) <= capacity_ &&
               lists.size() <= 2 * capacity_ && p_ >= 0 &&
               p_ <= static_cast<double>(capacity_);
    }

private:
    // p after a hit on that ghost, by a step of at least 1.
    double adapted(const auto& lists, index ghost) const {
        const auto size_b1 = static_cast<double>(lists.size(b1));
        const auto size_b2 = static_cast<double>(lists.size(b2));
        if (lists.list_of(ghost) == b1)
            return std::min(p_ + std::max(1.0, size_b2 / size_b1),
                            static_cast<double>(capacity_));
        return std::max(p_ - std::max(1.0, size_b1 / size_b2), 0.0);
    }
    // Drops ghosts until the invariant holds with so many more entries in t1.
    void trim(auto& lists, std::size_t more) {
        const auto l1 = [&] { return lists.size(t1) + lists.size(b1) + more; };
        const auto l2 = [&] { return lists.size(t2) + lists.size(b2); };
        while (l1() > capacity_ && lists.size(b1)) lists.drop(lists.oldest(b1));
        while (l1() + l2() > 2 * capacity_) lists.drop(lists.oldest(b2));
    }

    std::size_t capacity_ = 0;
    double p_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class arc_cache : public policy_cache<arc_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<arc_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
