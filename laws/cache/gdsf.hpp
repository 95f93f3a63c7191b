// gdsf: a cache whose use counts age as in GDSF.
//
// All weights are 1. The priority of an entry is its count of uses plus the age
// L when it was last used; the lowest is evicted, ties go to the least recently
// used, and its priority becomes L.
//
// Judges:    a type, such as my_gdsf<int, int>; of a template, my_gdsf, also
//            the cost and what is left when something throws
// Also:      greedy_dual_size_frequency, gdsf_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the lowest count plus age when last used; over a long
//            trace, it hits as counts on top of the age do; so it does over
//            thousands of requests, in much room; n requests take time that
//            grows as n log n; a get or a put hashes at most 4 times, on
//            average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
// Convicts:  one that never ages; that ages by one an eviction; that ages on
//            erase; that adds to the old priority; that ages newcomers alone;
//            that is first in, first out among equals
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy gdsf_policy;

template <class Cache, class Element = int>
report gdsf(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(gdsf_policy, how);
}

template <template <class...> class Cache, class... More>
report gdsf(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(gdsf_policy, how);
}

}  // namespace tenet::laws
