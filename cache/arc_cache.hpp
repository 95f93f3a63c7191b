// arc_cache: adapts between what was used lately and what was used twice.
//
// It needs no tuning: hits among the keys it remembers shift its balance.
//
// Kind:       cache policy
// Technique:  two lists in order of use, of what came once and of what came
//             again, each with the ghosts of what it has evicted; a hit on a
//             ghost moves the target of the first list towards that list
// Invariant:  entries and ghosts that came once are at most the capacity, and
//             all together twice that; 0 <= target <= capacity
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
    static constexpr index once = 1, again = 2, once_ghosts = 3,
                           again_ghosts = 4;
    static constexpr bool remembers = true;

    static std::size_t most(std::size_t capacity) { return 2 * capacity; }
    void resize(auto& lists, std::size_t capacity) {
        capacity_ = capacity;
        target_ = std::min(target_, static_cast<double>(capacity));
        trim(lists, 0);
    }

    void hit(auto& lists, index entry) { lists.move(entry, again); }
    index victim(const auto& lists, index ghost) const {
        const auto count = static_cast<double>(lists.size(once));
        const double target = ghost ? adapted(lists, ghost) : target_;
        const bool tie = ghost && lists.list_of(ghost) == again_ghosts;
        const bool over = tie ? count >= target : count > target;
        const bool first = lists.size(once) && (over || !lists.size(again));
        return lists.oldest(first ? once : again);
    }
    void recall(auto& lists, index ghost) {
        target_ = adapted(lists, ghost);
        lists.drop(ghost);
    }
    void evict(auto& lists, index victim) {
        const index from = lists.list_of(victim);
        lists.bury(victim);
        lists.move(victim, from == once ? once_ghosts : again_ghosts);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        if (!recalled) trim(lists, 1);
        lists.enter(fresh, recalled ? again : once);
    }
    void clear() { target_ = 0; }

    void order(const auto& lists, auto visit) const {
        each_in_turn(lists, once, target_, again, visit);
    }
    bool invariant(const auto& lists) const {
        return lists.size(once) + lists.size(once_ghosts) <= capacity_ &&
               lists.size() <= 2 * capacity_ && target_ >= 0 &&
               target_ <= static_cast<double>(capacity_);
    }

private:
    // The fewer ghosts of a list there are, the more a hit on one tells.
    double adapted(const auto& lists, index ghost) const {
        const auto first = static_cast<double>(lists.size(once_ghosts));
        const auto second = static_cast<double>(lists.size(again_ghosts));
        if (lists.list_of(ghost) == once_ghosts)
            return std::min(target_ + std::max(1.0, second / first),
                            static_cast<double>(capacity_));
        return std::max(target_ - std::max(1.0, first / second), 0.0);
    }
    // Forgets what there would be no room for with so many more entries.
    void trim(auto& lists, std::size_t more) {
        const auto first = [&] {
            return lists.size(once) + lists.size(once_ghosts) + more;
        };
        const auto second = [&] {
            return lists.size(again) + lists.size(again_ghosts);
        };
        while (first() > capacity_ && lists.size(once_ghosts))
            lists.drop(lists.oldest(once_ghosts));
        while (first() + second() > 2 * capacity_)
            lists.drop(lists.oldest(again_ghosts));
    }

    std::size_t capacity_ = 0;
    double target_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class arc_cache : public policy_cache<arc_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<arc_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
