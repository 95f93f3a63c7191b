// segmented_lru: a cache that protects what was hit from what was not.
//
// New entries are on probation. A hit, and a put of a key that is held, make an
// entry the most recent of those protected; what exceeds 4/5 of the capacity,
// rounded down, becomes the most recent on probation. A smaller capacity evicts
// under the old shares first.
//
// Judges:    a type, such as my_slru<int, int>; of a template, my_slru, also
//            the cost and what is left when something throws
// Also:      slru, slru_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts what was never hit, or not for the longest; over a long
//            trace, it hits as two lists in order of use does; so it does over
//            thousands of requests, in much room; keys that were asked for
//            twice survive a scan; n requests take time that grows as n log n;
//            a get or a put hashes at most 4 times, on average; a get or a put
//            compares at most 8 times, on average; a get or a put moves at most
//            24 times, on average; a comparison, a hash, a copy or a move that
//            throws changes nothing; an allocation that fails changes nothing
// Convicts:  one that protects without bound; one more; half; new entries;
//            nothing, as LRU does; that demotes to where the next victim is;
//            that evicts what it should demote; that demotes the latest; that
//            forgets to touch
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy segmented_lru_policy;

template <class Cache, class Element = int>
report segmented_lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(segmented_lru_policy, how);
}

template <template <class...> class Cache, class... More>
report segmented_lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(segmented_lru_policy, how);
}

}  // namespace tenet::laws
