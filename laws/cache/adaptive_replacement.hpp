// adaptive_replacement: a cache that balances two lists as ARC does.
//
// Figure 4 of the paper, with a real target. Besides: nothing is evicted before
// the cache is full; erase forgets an entry or a ghost and remembers nothing;
// less room evicts under the old target, bounds it, and drops the oldest
// ghosts, of what came once down to the capacity in all, then of the rest down
// to twice that.
//
// Judges:    a type, such as my_arc<int, int>; of a template, my_arc, also what
//            is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of
//            four plain lists and the target; all but one of the capacity,
//            asked for twice, survive any scan; a request hashes at most 4
//            times, compares at most 8 and moves at most 24; what throws
//            changes neither entries nor order
// Convicts:  one that never adapts; that adapts the other way; that forgets the
//            tie; that evicts before it is full; that remembers too much, or
//            nothing; that admits a ghost as if it were new; that leaves a hit
//            where it is
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy adaptive_replacement_policy;

// A cache of ints by ints.
template <class Cache>
report adaptive_replacement(const settings& how = settings::standard()) {
    return cache_policy<Cache>(adaptive_replacement_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report adaptive_replacement_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(adaptive_replacement_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report adaptive_replacement(const settings& how = settings::standard()) {
    return cache_policy<Cache>(adaptive_replacement_policy, how);
}

}  // namespace tenet::laws
