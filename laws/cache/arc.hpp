// arc: a cache that balances recency and frequency as ARC.
//
// Figure 4 of the paper, with a real p. Besides: nothing is evicted before the
// cache is full; erase forgets an entry or a ghost and remembers nothing; a
// smaller capacity evicts under the old p, bounds p, and drops the oldest
// ghosts, of b1 until t1 and b1 fit the capacity, then of b2 until all fit
// twice that.
//
// Judges:    a type, such as my_arc<int, int>; of a template, my_arc, also the
//            cost and what is left when something throws
// Also:      adaptive_replacement, arc_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts as ARC does; over a long trace, it hits as ARC does; so
//            it does over thousands of requests, in much room; keys that were
//            asked for twice survive a scan; n requests take time that grows as
//            n log n; a get or a put hashes at most 4 times, on average; a get
//            or a put compares at most 8 times, on average; a get or a put
//            moves at most 24 times, on average; a comparison, a hash, a copy
//            or a move that throws changes nothing; an allocation that fails
//            changes nothing
// Convicts:  one that never adapts; that adapts the other way; that forgets the
//            tie; that evicts before it is full; that remembers too much, or
//            nothing; that admits a ghost as if it were new; that leaves a hit
//            where it is
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy arc_policy;

template <class Cache, class Element = int>
report arc(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(arc_policy, how);
}

template <template <class...> class Cache, class... More>
report arc(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(arc_policy, how);
}

}  // namespace tenet::laws
