// segmented_lru: a cache that protects what was hit from what was not.
//
// New entries are on probation. A hit, and a put of a key that is there, make
// an entry the latest of those protected; what is more than 4/5 of the
// capacity, rounded down, is on probation again, as the latest there. Less room
// evicts under the old shares first.
//
// Judges:    a type, such as my_slru<int, int>; of a template, my_slru, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of two
//            lists in order of use; 4/5 of the capacity, asked for twice,
//            survive any scan; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes neither entries
//            nor order
// Convicts:  one that protects without bound; one more; half; new entries;
//            nothing, as LRU does; that demotes to where the next victim is;
//            that evicts what it should demote; that demotes the latest; that
//            forgets to touch
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy segmented_lru_policy;

// A cache of ints by ints.
template <class Cache>
report segmented_lru(const settings& how = settings::standard()) {
    return cache_policy<Cache>(segmented_lru_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report segmented_lru_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(segmented_lru_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report segmented_lru(const settings& how = settings::standard()) {
    return cache_policy<Cache>(segmented_lru_policy, how);
}

}  // namespace tenet::laws
