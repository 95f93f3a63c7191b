// greedy_dual_size_frequency: a cache whose counts age as GDSF's do.
//
// All weights are 1. The priority of an entry is its count of uses on top of
// the age when it was last used; the lowest goes, among equals the one unused
// for the longest, and its priority becomes the age.
//
// Judges:    a type, such as my_gdsf<int, int>; of a template, my_gdsf, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of
//            plain priorities; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes neither entries
//            nor order
// Convicts:  one that never ages; that ages by one an eviction; that ages on
//            erase; that adds to the old priority; that ages newcomers alone;
//            that is first in, first out among equals
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy greedy_dual_size_frequency_policy;

// A cache of ints by ints.
template <class Cache>
report greedy_dual_size_frequency(const settings& how = settings::standard()) {
    return cache_policy<Cache>(greedy_dual_size_frequency_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report greedy_dual_size_frequency_faults(
    const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(greedy_dual_size_frequency_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report greedy_dual_size_frequency(const settings& how = settings::standard()) {
    return cache_policy<Cache>(greedy_dual_size_frequency_policy, how);
}

}  // namespace tenet::laws
