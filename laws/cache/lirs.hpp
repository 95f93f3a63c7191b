// lirs: a cache that evicts as LIRS does.
//
// The stack S is unbounded, and of c entries max(2, c / 100) are HIR. Besides:
// whatever is used becomes LIR while fewer than the rest are; without a
// resident HIR the bottom of S is evicted; erase forgets an entry or a ghost
// and prunes; a smaller capacity evicts under the old shares, then the bottom
// LIR become HIR, at the end of the queue Q.
//
// Judges:    a type, such as my_lirs<int, int>; of a template, my_lirs, also
//            the cost and what is left when something throws
// Also:      low_inter_reference_recency, lirs_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts as LIRS does; over a long trace, it hits as LIRS does;
//            so it does over thousands of requests, in much room; n requests
//            take time that grows as n log n; a get or a put hashes at most 4
//            times, on average; a get or a put compares at most 8 times, on
//            average; a get or a put moves at most 24 times, on average; a
//            comparison, a hash, a copy or a move that throws changes nothing;
//            an allocation that fails changes nothing
// Convicts:  one that does not prune; that leaves a HIR where it is in the
//            queue; that demotes to its front; that keeps one HIR; that
//            remembers nothing; that promotes what was pruned; that fills up
//            with LIR only once
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy lirs_policy;

template <class Cache, class Element = int>
report lirs(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(lirs_policy, how);
}

template <template <class...> class Cache, class... More>
report lirs(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(lirs_policy, how);
}

}  // namespace tenet::laws
