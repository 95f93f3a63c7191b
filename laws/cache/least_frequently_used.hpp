// least_frequently_used: a cache that gives up the entry used the fewest times.
//
// Among equals it is the one unused for the longest. Putting an entry is its
// first use, a get that hits or another put the next; what leaves is forgotten.
//
// Judges:    a type, such as my_lfu<int, int>; of a template, my_lfu, also what
//            is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            count of all uses; keys that come once leave in the order in which
//            they came; a request hashes at most 4 times, compares at most 8
//            and moves at most 24; what throws changes neither entries nor
//            order
// Convicts:  one that is first in, first out among equals; that gives up the
//            latest of them; that counts a look; that does not count a put;
//            that bounds the count; that keeps it over an eviction, or over an
//            erasure
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy least_frequently_used_policy;

// A cache of ints by ints.
template <class Cache>
report least_frequently_used(const settings& how = settings::standard()) {
    return cache_policy<Cache>(least_frequently_used_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report least_frequently_used_faults(
    const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(least_frequently_used_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report least_frequently_used(const settings& how = settings::standard()) {
    return cache_policy<Cache>(least_frequently_used_policy, how);
}

}  // namespace tenet::laws
