// least_recently_used: a cache that evicts the entry unused for the longest.
//
// A get that hits and every put use an entry; a peek does not.
//
// Judges:    a type, such as my_lru<int, int>; of a template, my_lru, also the
//            cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of a
//            list in order of last use; what hits also hits with more room; it
//            misses at most c / (c - h + 1) times the optimum of h, and h more;
//            a request costs no more than the suite cache allows; strong
//            exception guarantee
// Convicts:  one that forgets to touch on get; on replacing; one that touches
//            on peek; that evicts the latest; that evicts too early; too late;
//            first in, first out
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy least_recently_used_policy;

template <class Cache, class Element = int>
report least_recently_used(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(least_recently_used_policy,
                                                 how);
}

template <template <class...> class Cache>
report least_recently_used(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(least_recently_used_policy, how);
}

}  // namespace tenet::laws
