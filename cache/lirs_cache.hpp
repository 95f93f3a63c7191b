// lirs_cache: keeps entries of low inter-reference recency.
//
// Hits in loops longer than the cache, where lru_cache always misses. Needs
// memory for keys: the ghosts are bounded only by the number of keys requested
// between two accesses of a LIR entry. A copy is long: it includes policy_cache
// and remembered_keys.
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
// Laws:       cache, lirs
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
#include <tenet/cache/remembered_keys.hpp>

namespace tenet {

class lirs_policy : public cache_policy {
public:
    static constexpr const char* name = "lirs_cache";
    enum : index { hir, lir, list_count };
    struct mark {
        std::uint64_t access{};  // when it was the last
        std::uint32_t low_hash{};
        bool is_lir = false;
    };

    void resize(auto& cache, std::size_t capacity) {
        const std::size_t queued = std::max<std::size_t>(2, capacity / 100);
        max_lir_ = capacity - std::min(queued, capacity);
        settle(cache);
    }
    void reserve(auto& /*cache*/) { ghosts_.reserve(); }
    void recall(auto& cache, std::uint64_t hash, bool /*put*/) {
        settle(cache);
        recalled_ = ghosts_.take(hash).has_value();
    }
    void hit(auto& cache, index entry) {
        access(cache, entry, in_stack(cache, entry));
    }
    index victim(auto& cache) {
        const index i = cache.slots_[hir].newer;
        return i != hir ? i : cache.slots_[lir].newer;
    }
    void leave(auto& cache, index entry, bool evicted) {
        const mark& it = cache.slots_[entry].mark;
        if (it.is_lir)
            --lirs_;
        else if (evicted && in_stack(cache, entry))
            ghosts_.push(cache.full_hash(entry), 0, it.access);
    }
    void admit(auto& cache, index fresh, std::uint64_t hash) {
        cache.slots_[fresh].mark.low_hash = static_cast<index>(hash);
        access(cache, fresh, recalled_);
    }
    void clear() { lirs_ = 0, ghosts_.clear(); }
    bool invariant(const auto& /*cache*/) const { return lirs_ <= max_lir_; }

private:
    // The stack has what was accessed since its bottom, the oldest LIR entry.
    static bool in_stack(const auto& cache, index entry) {
        const index bottom = cache.slots_[lir].newer;
        return bottom != lir && cache.slots_[entry].mark.access >=
                                    cache.slots_[bottom].mark.access;
    }
    void access(auto& cache, index entry, bool known) {
        mark& it = cache.slots_[entry].mark;
        it.access = ++accesses_;
        if (!it.is_lir && (known || lirs_ < max_lir_))
            it.is_lir = true, ++lirs_;
        cache.move(entry, it.is_lir ? lir : hir);
        settle(cache);
    }
    // Demotes surplus LIR entries, and forgets what is below the stack.
    void settle(auto& cache) {
        for (; lirs_ > max_lir_; --lirs_) {
            const index bottom = cache.slots_[lir].newer;
            cache.slots_[bottom].mark.is_lir = false;
            cache.move(bottom, hir);
        }
        while (ghosts_.size() > 0 &&
               (lirs_ == 0 ||
                ghosts_.oldest() <
                    cache.slots_[cache.slots_[lir].newer].mark.access))
            ghosts_.forget_oldest();
    }

    std::size_t lirs_{}, max_lir_{};
    std::uint64_t accesses_{};
    remembered_keys<1, std::uint64_t> ghosts_;
    bool recalled_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lirs_cache : public policy_cache<lirs_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lirs_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
