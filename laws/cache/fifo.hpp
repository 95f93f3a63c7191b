// fifo: a cache that evicts the entry inserted longest ago.
//
// An entry keeps its place, whether it is read or replaced.
//
// Judges:    a type, such as my_fifo<int, int>; of a template, my_fifo, also
//            the cost and what is left when something throws
// Also:      first_in_first_out, fifo_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the entry inserted longest ago; over a long trace, it
//            hits as a queue of insertions does; so it does over thousands of
//            requests, in much room; it misses at most c / (c - h + 1) times
//            the optimum of h; n requests take time that grows as n log n; a
//            get or a put hashes at most 4 times, on average; a get or a put
//            compares at most 8 times, on average; a get or a put moves at most
//            24 times, on average; a comparison, a hash, a copy or a move that
//            throws changes nothing; an allocation that fails changes nothing
// Convicts:  one that moves an entry to the end when it hits; when it is
//            replaced; that keeps it queued when it is erased; that evicts the
//            latest; that evicts when it replaces; that keeps the old value
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy fifo_policy;

template <class Cache, class Element = int>
report fifo(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(fifo_policy, how);
}

template <template <class...> class Cache, class... More>
report fifo(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(fifo_policy, how);
}

}  // namespace tenet::laws
