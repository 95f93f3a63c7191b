// least_recently_used: a cache that gives up the entry unused for the longest.
//
// A get that hits and every put use an entry; looking at one does not.
//
// Judges:    a type, such as my_lru<int, int>; of a template, my_lru, also what
//            is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            list in order of last use; what hits also hits with more room; it
//            misses at most c / (c - h + 1) times the optimum of h, and h more;
//            a request hashes at most 4 times, compares at most 8 and moves at
//            most 24; what throws changes neither entries nor order
// Convicts:  one that forgets to touch on get; on replacing; one that touches
//            on peek; that evicts the latest; that evicts too early; too late;
//            first in, first out
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy least_recently_used_policy;

// A cache of ints by ints.
template <class Cache>
report least_recently_used(const settings& how = settings::standard()) {
    return cache_policy<Cache>(least_recently_used_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report least_recently_used_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(least_recently_used_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report least_recently_used(const settings& how = settings::standard()) {
    return cache_policy<Cache>(least_recently_used_policy, how);
}

}  // namespace tenet::laws
