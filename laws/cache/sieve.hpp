// sieve: a cache that sifts out what was not used, as SIEVE does.
//
// A hit, and a put of a key that is there, mark an entry as visited; none
// moves. The hand goes from the oldest entry to the newest and on from the
// oldest: it clears the marks that it meets, takes the first entry that had
// none, and stays at the next; where that entry is erased, also. Beyond the
// newest it is nowhere, and will start at the oldest.
//
// Judges:    a type, such as my_sieve<int, int>; of a template, my_sieve, also
//            what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            list with a hand in it; keys that come once leave in the order in
//            which they came; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes neither entries
//            nor order
// Convicts:  one whose hand starts at the oldest each time; goes there when an
//            entry comes; or when the entry under it is erased; goes from new
//            to old; that inserts at the hand, as CLOCK does; that marks the
//            new; marks nothing when it replaces; clears every mark
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy sieve_policy;

// A cache of ints by ints.
template <class Cache>
report sieve(const settings& how = settings::standard()) {
    return cache_policy<Cache>(sieve_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report sieve_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(sieve_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report sieve(const settings& how = settings::standard()) {
    return cache_policy<Cache>(sieve_policy, how);
}

}  // namespace tenet::laws
