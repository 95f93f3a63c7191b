// first_in_first_out: a cache that evicts the entry inserted longest ago.
//
// An entry keeps its place, whether it is read or replaced.
//
// Judges:    a type, such as my_fifo<int, int>; of a template, my_fifo, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of a
//            queue of insertions; it misses at most c / (c - h + 1) times the
//            optimum of h, and h more; a request costs no more than the suite
//            cache allows; strong exception guarantee
// Convicts:  one that moves an entry to the end when it hits; when it is
//            replaced; that keeps it queued when it is erased; that evicts the
//            latest; that evicts when it replaces; that keeps the old value
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy first_in_first_out_policy;

template <class Cache, class Element = int>
report first_in_first_out(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(first_in_first_out_policy,
                                                 how);
}

template <template <class...> class Cache>
report first_in_first_out(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(first_in_first_out_policy, how);
}

}  // namespace tenet::laws
