// lfu: a cache that evicts the entry used the fewest times.
//
// Ties go to the least recently used. Inserting an entry is its first use, a
// get that hits or another put the next; a count ends with its entry.
//
// Judges:    a type, such as my_lfu<int, int>; of a template, my_lfu, also the
//            cost and what is left when something throws
// Also:      least_frequently_used, lfu_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the entry used least, of equals the least recently used;
//            over a long trace, it hits as counting every use does; so it does
//            over thousands of requests, in much room; keys that come once are
//            evicted in the order in which they came; n requests take time that
//            grows as n log n; a get or a put hashes at most 4 times, on
//            average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
// Convicts:  one that is first in, first out among equals; that gives up the
//            latest of them; that counts a look; that does not count a put;
//            that bounds the count; that keeps it over an eviction, or over an
//            erasure
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy lfu_policy;

template <class Cache, class Element = int>
report lfu(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(lfu_policy, how);
}

template <template <class...> class Cache, class... More>
report lfu(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(lfu_policy, how);
}

}  // namespace tenet::laws
