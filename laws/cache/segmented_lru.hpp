// segmented_lru: a cache that protects what was hit from what was not.
//
// New entries are on probation. A hit, and a put of a key that is held, make an
// entry the most recent of those protected; what exceeds 4/5 of the capacity,
// rounded down, becomes the most recent on probation. A smaller capacity evicts
// under the old shares first.
//
// Judges:    a type, such as my_slru<int, int>; of a template, my_slru, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of two
//            lists in order of use; 4/5 of the capacity, asked for twice,
//            survive any scan; a request costs no more than the suite cache
//            allows; strong exception guarantee
// Convicts:  one that protects without bound; one more; half; new entries;
//            nothing, as LRU does; that demotes to where the next victim is;
//            that evicts what it should demote; that demotes the latest; that
//            forgets to touch
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy segmented_lru_policy;

template <class Cache, class Element = int>
report segmented_lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(segmented_lru_policy, how);
}

template <template <class...> class Cache>
report segmented_lru(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(segmented_lru_policy, how);
}

}  // namespace tenet::laws
