// low_inter_reference_recency: a cache that keeps what returns soon, by LIRS.
//
// The stack is unbounded, and of c entries max(2, c / 100) are of a high
// recency (HIR). Besides: whatever is used becomes low (LIR) while fewer than
// the rest are; without a HIR the stack's lowest is evicted; erase forgets an
// entry or a ghost and prunes; less room evicts under the old shares, then the
// lowest LIR become HIR, at the queue's end.
//
// Judges:    a type, such as my_lirs<int, int>; of a template, my_lirs, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            plain stack and queue; a request hashes at most 4 times, compares
//            at most 8 and moves at most 24; what throws changes neither
//            entries nor order
// Convicts:  one that does not prune; that leaves a HIR where it is in the
//            queue; that demotes to its front; that keeps one HIR; that
//            remembers nothing; that promotes what was pruned; that fills up
//            with LIR only once
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy low_inter_reference_recency_policy;

// A cache of ints by ints.
template <class Cache>
report low_inter_reference_recency(const settings& how = settings::standard()) {
    return cache_policy<Cache>(low_inter_reference_recency_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report low_inter_reference_recency_faults(
    const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(low_inter_reference_recency_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report low_inter_reference_recency(const settings& how = settings::standard()) {
    return cache_policy<Cache>(low_inter_reference_recency_policy, how);
}

}  // namespace tenet::laws
