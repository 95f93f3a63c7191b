// lirs_cache: keeps what returns soonest, by the distance between two accesses.
//
// It sees loops longer than the cache, where lru_cache misses always. Reach for
// it where memory for keys is cheap: those remembered are bounded only by how
// many come between two accesses of an entry that it keeps.
//
// Kind:       cache policy
// Technique:  a stack of keys in order of access down to the last entry of a
//             short distance (LIR); the others (HIR) wait in a queue, and who
//             is asked for again while in the stack changes places with it
// Invariant:  the lowest of the stack is LIR; the capacity, less 1 in 100 and
//             at least 2, bounds the LIR entries; all others are in the queue
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  S. Jiang, X. Zhang, LIRS: An Efficient Low Inter-reference
//             Recency Set Replacement Policy, SIGMETRICS 2002
// Laws:       cache, low_inter_reference_recency
// See also:   policy_cache, arc_cache, w_tiny_lfu_cache
//
// Example:
//   lirs_cache<int, char> cache(3);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.put(3, 'c');
//   cache.put(4, 'd').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>

namespace tenet {

class lirs_policy : public cache_policy {
public:
    static constexpr const char* name = "lirs_cache";
    static constexpr index stack = 1;
    static constexpr bool remembers = true;
    // Short of distance, or in the queue between these two.
    struct mark {
        index before = 0, behind = 0;
        bool is_short = false;
    };

    static std::size_t most(std::size_t /*capacity*/) { return SIZE_MAX - 1; }
    void resize(auto& lists, std::size_t capacity) {
        const std::size_t queued = std::max<std::size_t>(2, capacity / 100);
        most_short_ = capacity - std::min(queued, capacity);
        settle(lists);
    }

    void hit(auto& lists, index entry) {
        const bool known = lists.list_of(entry) == stack;
        if (known) lists.leave(entry);
        lists.enter(entry, stack);
        if (lists.mark(entry).is_short) return prune(lists);
        leave_queue(lists, entry);
        if (known || short_ < most_short_)
            shorten(lists, entry);
        else
            enter_queue(lists, entry);
        settle(lists);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        return first_ ? first_ : lists.oldest(stack);
    }
    void recall(auto& lists, index ghost) { lists.drop(ghost); }
    void evict(auto& lists, index victim) {
        if (lists.mark(victim).is_short || lists.list_of(victim) != stack)
            return erase(lists, victim);
        leave_queue(lists, victim);
        lists.bury(victim);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        lists.enter(fresh, stack);
        if (recalled || short_ < most_short_)
            shorten(lists, fresh);
        else
            enter_queue(lists, fresh);
        settle(lists);
    }
    void erase(auto& lists, index i) {
        if (lists.mark(i).is_short)
            --short_;
        else if (!lists.is_ghost(i))
            leave_queue(lists, i);
        lists.drop(i);
        prune(lists);
    }
    void clear() { short_ = first_ = last_ = 0; }

    void order(const auto& lists, auto visit) const {
        for (index i = first_; i; i = lists.mark(i).behind) visit(i);
        each(lists, stack, [&](index i) {
            if (lists.mark(i).is_short) visit(i);
        });
    }
    bool invariant(const auto& lists) const {
        const index lowest = lists.element(lists.oldest(stack));
        return short_ <= most_short_ &&
               (lowest ? lists.mark(lowest).is_short : short_ == 0);
    }

private:
    void shorten(auto& lists, index entry) {
        lists.mark(entry).is_short = true;
        ++short_;
    }
    // The lowest make room; then the lowest is one of a short distance.
    void settle(auto& lists) {
        prune(lists);
        while (short_ > most_short_) {
            const index lowest = lists.oldest(stack);
            --short_;
            enter_queue(lists, lowest);
            prune(lists);
        }
    }
    void prune(auto& lists) {
        for (index i = lists.element(lists.oldest(stack));
             i && !lists.mark(i).is_short;
             i = lists.element(lists.oldest(stack)))
            if (lists.is_ghost(i))
                lists.drop(i);
            else
                lists.leave(i);
    }

    void enter_queue(auto& lists, index entry) {
        lists.mark(entry) = {last_, 0, false};
        (last_ ? lists.mark(last_).behind : first_) = entry;
        last_ = entry;
    }
    // Its neighbours need not know where it is: after it has moved they do not.
    void leave_queue(auto& lists, index entry) {
        const mark& it = lists.mark(entry);
        (it.before ? lists.mark(it.before).behind : first_) = it.behind;
        (it.behind ? lists.mark(it.behind).before : last_) = it.before;
    }

    std::size_t most_short_ = 0, short_ = 0;
    index first_ = 0, last_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lirs_cache : public policy_cache<lirs_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lirs_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
