// first_in_first_out: a cache that gives up the entry inserted longest ago.
//
// An entry keeps its place, whether it is read or replaced.
//
// Judges:    a type, such as my_fifo<int, int>; of a template, my_fifo, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            queue of insertions; it misses at most c / (c - h + 1) times the
//            optimum of h, and h more; a request hashes at most 4 times,
//            compares at most 8 and moves at most 24; what throws changes
//            neither entries nor order
// Convicts:  one that moves an entry to the end when it hits; when it is
//            replaced; that keeps it queued when it is erased; that evicts the
//            latest; that evicts when it replaces; that keeps the old value
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy first_in_first_out_policy;

// A cache of ints by ints.
template <class Cache>
report first_in_first_out(const settings& how = settings::standard()) {
    return cache_policy<Cache>(first_in_first_out_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report first_in_first_out_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(first_in_first_out_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report first_in_first_out(const settings& how = settings::standard()) {
    return cache_policy<Cache>(first_in_first_out_policy, how);
}

}  // namespace tenet::laws
