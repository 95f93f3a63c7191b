// least_frequently_used: a cache that evicts the entry used the fewest times.
//
// Ties go to the least recently used. Inserting an entry is its first use, a
// get that hits or another put the next; a count ends with its entry.
//
// Judges:    a type, such as my_lfu<int, int>; of a template, my_lfu, also the
//            cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of a
//            count of all uses; keys that come once are evicted in the order in
//            which they came; a request costs no more than the suite cache
//            allows; strong exception guarantee
// Convicts:  one that is first in, first out among equals; that gives up the
//            latest of them; that counts a look; that does not count a put;
//            that bounds the count; that keeps it over an eviction, or over an
//            erasure
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy least_frequently_used_policy;

template <class Cache, class Element = int>
report least_frequently_used(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(least_frequently_used_policy,
                                                 how);
}

template <template <class...> class Cache>
report least_frequently_used(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(least_frequently_used_policy, how);
}

}  // namespace tenet::laws
