// lirs_cache: keeps entries of low inter-reference recency.
//
// Hits in loops longer than the cache, where lru_cache always misses. Needs
// memory for keys: the ghosts are bounded only by the number of keys requested
// between two accesses of a LIR entry.
//
// Kind:       cache policy
// Technique:  the LIRS stack, of keys in order of last access, down to the last
//             LIR entry; resident HIR entries are in a queue, too, and become
//             LIR if requested again while in the stack
// Invariant:  the bottom of the stack is LIR; there are at most capacity -
//             max(2, capacity / 100) LIR entries; all others are in the queue
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
    // Of a resident HIR entry, the neighbours in the queue.
    struct mark {
        index previous = 0, next = 0;
        bool is_lir = false;
    };

    static std::size_t most(std::size_t /*capacity*/) { return SIZE_MAX - 1; }
    void resize(auto& lists, std::size_t capacity) {
        const std::size_t queued = std::max<std::size_t>(2, capacity / 100);
        max_lir_ = capacity - std::min(queued, capacity);
        settle(lists);
    }

    void hit(auto& lists, index entry) {
        const bool known = lists.list_of(entry) == stack;
        if (known) lists.leave(entry);
        lists.enter(entry, stack);
        if (lists.mark(entry).is_lir) return prune(lists);
        leave_hir(lists, entry);
        if (known || lir_ < max_lir_)
            make_lir(lists, entry);
        else
            enter_hir(lists, entry);
        settle(lists);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        return hir_front_ ? hir_front_ : lists.oldest(stack);
    }
    void recall(auto& lists, index ghost) { lists.drop(ghost); }
    void evict(auto& lists, index victim) {
        if (lists.mark(victim).is_lir || lists.list_of(victim) != stack)
            return erase(lists, victim);
        leave_hir(lists, victim);
        lists.bury(victim);
    }
    void admit(auto& lists, index fresh, bool recalled) {
        lists.enter(fresh, stack);
        if (recalled || lir_ < max_lir_)
            make_lir(lists, fresh);
        else
            enter_hir(lists, fresh);
        settle(lists);
    }
    void erase(auto& lists, index i) {
        if (lists.mark(i).is_lir)
            --lir_;
        else if (!lists.is_ghost(i))
            leave_hir(lists, i);
        lists.drop(i);
        prune(lists);
    }
    void clear() { lir_ = hir_front_ = hir_back_ = 0; }

    void order(const auto& lists, auto visit) const {
        for (index i = hir_front_; i; i = lists.mark(i).next) visit(i);
        each(lists, stack, [&](index i) {
            if (lists.mark(i).is_lir) visit(i);
        });
    }
    bool invariant(const auto& lists) const {
        const index bottom = lists.element(lists.oldest(stack));
        return lir_ <= max_lir_ &&
               (bottom ? lists.mark(bottom).is_lir : lir_ == 0);
    }

private:
    void make_lir(auto& lists, index entry) {
        lists.mark(entry).is_lir = true;
        ++lir_;
    }
    // Demotes surplus LIR entries at the bottom of the stack, and prunes it.
    void settle(auto& lists) {
        prune(lists);
        while (lir_ > max_lir_) {
            const index bottom = lists.oldest(stack);
            --lir_;
            enter_hir(lists, bottom);
            prune(lists);
        }
    }
    // Stack pruning: removes HIR entries and ghosts until the bottom is LIR.
    void prune(auto& lists) {
        for (index i = lists.element(lists.oldest(stack));
             i && !lists.mark(i).is_lir; i = lists.element(lists.oldest(stack)))
            if (lists.is_ghost(i))
                lists.drop(i);
            else
                lists.leave(i);
    }

    void enter_hir(auto& lists, index entry) {
        lists.mark(entry) = {hir_back_, 0, false};
        (hir_back_ ? lists.mark(hir_back_).next : hir_front_) = entry;
        hir_back_ = entry;
    }
    // Uses the entry's links alone, since a replaced entry has a new index.
    void leave_hir(auto& lists, index entry) {
        const mark& it = lists.mark(entry);
        (it.previous ? lists.mark(it.previous).next : hir_front_) = it.next;
        (it.next ? lists.mark(it.next).previous : hir_back_) = it.previous;
    }

    std::size_t max_lir_ = 0, lir_ = 0;
    index hir_front_ = 0, hir_back_ = 0;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lirs_cache : public policy_cache<lirs_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lirs_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
