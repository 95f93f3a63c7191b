// low_inter_reference_recency: a cache that evicts as LIRS does.
//
// The stack S is unbounded, and of c entries max(2, c / 100) are HIR. Besides:
// whatever is used becomes LIR while fewer than the rest are; without a
// resident HIR the bottom of S is evicted; erase forgets an entry or a ghost
// and prunes; a smaller capacity evicts under the old shares, then the bottom
// LIR become HIR, at the end of the queue Q.
//
// Judges:    a type, such as my_lirs<int, int>; of a template, my_lirs, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of a
//            plain stack and queue; a request costs no more than the suite
//            cache allows; strong exception guarantee
// Convicts:  one that does not prune; that leaves a HIR where it is in the
//            queue; that demotes to its front; that keeps one HIR; that
//            remembers nothing; that promotes what was pruned; that fills up
//            with LIR only once
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy low_inter_reference_recency_policy;

template <class Cache, class Element = int>
report low_inter_reference_recency(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(
        low_inter_reference_recency_policy, how);
}

template <template <class...> class Cache>
report low_inter_reference_recency(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(low_inter_reference_recency_policy,
                                        how);
}

}  // namespace tenet::laws
