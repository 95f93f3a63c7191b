// second_chance: a cache that gives up as CLOCK does.
//
// A hit, and a put of a key that is there, set the entry's bit; it is clear
// when the entry comes. At a full cache the hand clears the bits of those it
// meets and takes the first that was clear, before the new entry comes.
//
// Judges:    a type, such as my_clock<int, int>; of a template, my_clock, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            queue that takes in again who was hit; keys that come once leave
//            in the order in which they came; it misses at most c / (c - h + 1)
//            times the optimum of h, and h more; a request hashes at most 4
//            times, compares at most 8 and moves at most 24; what throws
//            changes neither entries nor order
// Convicts:  one that sets the bit of a new entry; none on a hit; none when it
//            replaces; that clears every bit; whose hand stays at the new
//            entry; starts over; that moves what hits; that evicts after it
//            inserts
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy second_chance_policy;

// A cache of ints by ints.
template <class Cache>
report second_chance(const settings& how = settings::standard()) {
    return cache_policy<Cache>(second_chance_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report second_chance_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(second_chance_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report second_chance(const settings& how = settings::standard()) {
    return cache_policy<Cache>(second_chance_policy, how);
}

}  // namespace tenet::laws
