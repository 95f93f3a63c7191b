// s3_fifo_cache: a small, a main and a ghost FIFO queue.
//
// For loads where most keys are requested once; a hit only increments a
// counter. It is S3-FIFO as the authors' simulator had it in 2024-10.
//
// Kind:       cache policy
// Technique:  new entries enter the small queue; those hit twice move on to the
//             main queue, where every hit, up to 3, postpones eviction by one
//             round; of others the keys become ghosts, and enter the main
//             queue if requested again
// Invariant:  there are at most 9/10 of the capacity ghosts; no key is both a
//             ghost and an entry
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised and
//             O(n) at worst; copy, clear, set_capacity, space O(n)
// Reference:  J. Yang et al., FIFO Queues are All You Need for Cache Eviction,
//             SOSP 2023
// Laws:       cache, s3_fifo
// See also:   policy_cache, two_queue_cache, sieve_cache
//
// Example:
//   s3_fifo_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class s3_fifo_policy : public cache_policy {
public:
    static constexpr const char* name = "s3_fifo_cache";
    static constexpr std::size_t list_count = 3;
    static constexpr index small = 1, main = 2, ghosts = 3;
    static constexpr bool remembers = true;
    struct mark {
        std::uint8_t frequency = 0;
    };

    static std::size_t most(std::size_t capacity) {
        return capacity + capacity * 9 / 10;
    }
    void resize(auto& lists, std::size_t capacity) {
        small_target_ = std::max<std::size_t>(1, capacity / 10);
        max_ghosts_ = capacity * 9 / 10;
        trim(lists);
    }

    void hit(auto& lists, index entry) {
        std::uint8_t& frequency = lists.mark(entry).frequency;
        frequency = static_cast<std::uint8_t>(frequency + (frequency < 3));
    }
    void recall(auto& lists, index ghost) { lists.drop(ghost); }
    void admit(auto& lists, index fresh, bool recalled) {
        lists.enter(fresh, recalled ? main : small);
    }

    // The entry that evict will reach: in the main queue, after the moves from
    // the small one, the oldest of the least frequency.
    index victim(const auto& lists, index /*ghost*/) const {
        index i = lists.oldest(small);
        const bool evicts_small = lists.size(small) >= small_target_;
        for (; evicts_small && i != small; i = lists.newer(i))
            if (lists.mark(i).frequency < 2) return i;
        index least = 0;
        for (i = lists.oldest(main); i != main; i = lists.newer(i)) {
            if (lists.mark(i).frequency == 0) return i;
            if (!evicts_small && (!least || fewer(lists, i, least))) least = i;
        }
        return least ? least : lists.oldest(small);
    }
    void evict(auto& lists, index victim) {
        const bool evicts_small = lists.size(small) >= small_target_;
        for (index i = lists.oldest(small);
             evicts_small && i != small && lists.mark(i).frequency >= 2;
             i = lists.oldest(small)) {
            lists.mark(i).frequency = 0;
            lists.move(i, main);
        }
        if (lists.list_of(victim) == small) return remember(lists, victim);
        for (index i = lists.oldest(main); lists.mark(i).frequency > 0;
             i = lists.oldest(main)) {
            --lists.mark(i).frequency;
            lists.move(i, main);
        }
        lists.drop(victim);
    }

    void order(const auto& lists, auto visit) const {
        std::size_t left = lists.size(small);
        index rest = lists.oldest(small);
        while (left >= small_target_ && left > 0) {
            for (; left > 0 && lists.mark(rest).frequency >= 2; --left)
                rest = lists.newer(rest);
            if (left == 0) break;
            visit(rest);
            rest = lists.newer(rest), --left;
        }
        for (std::uint8_t frequency = 0; frequency <= 3; ++frequency) {
            each(lists, main, [&](index i) {
                if (lists.mark(i).frequency == frequency) visit(i);
            });
            for (index i = lists.oldest(small); frequency == 0 && i != rest;
                 i = lists.newer(i))
                if (lists.mark(i).frequency >= 2) visit(i);
        }
        for (; rest != small; rest = lists.newer(rest)) visit(rest);
    }
    bool invariant(const auto& lists) const {
        return lists.size(ghosts) <= max_ghosts_ &&
               lists.size(ghosts) + lists.entries() == lists.size();
    }

private:
    static bool fewer(const auto& lists, index a, index b) {
        return lists.mark(a).frequency < lists.mark(b).frequency;
    }
    void remember(auto& lists, index victim) {
        lists.bury(victim);
        lists.move(victim, ghosts);
        trim(lists);
    }
    void trim(auto& lists) {
        while (lists.size(ghosts) > max_ghosts_)
            lists.drop(lists.oldest(ghosts));
    }

    std::size_t small_target_ = 1, max_ghosts_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class s3_fifo_cache
    : public policy_cache<s3_fifo_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<s3_fifo_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
