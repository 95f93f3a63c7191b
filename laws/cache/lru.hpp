// lru: a cache that evicts the entry unused for the longest.
//
// A get that hits and every put use an entry; a peek does not.
//
// Judges:    a type, such as my_lru<int, int>; of a template, my_lru, also the
//            cost and what is left when something throws
// Also:      least_recently_used, lru_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the entry unused for the longest; over a long trace, it
//            hits as a list in order of last use does; so it does over
//            thousands of requests, in much room; what hits also hits with more
//            room; it misses at most c / (c - h + 1) times the optimum of h; n
//            requests take time that grows as n log n; a get or a put hashes at
//            most 4 times, on average; a get or a put compares at most 8 times,
//            on average; a get or a put moves at most 24 times, on average; a
//            comparison, a hash, a copy or a move that throws changes nothing;
//            an allocation that fails changes nothing
// Convicts:  one that forgets to touch on get; on replacing; one that touches
//            on peek; that evicts the latest; that evicts too early; too late;
//            first in, first out
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy lru_policy;

template <class Cache, class Element = int>
report lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(lru_policy, how);
}

template <template <class...> class Cache, class... More>
report lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(lru_policy, how);
}

}  // namespace tenet::laws
