// greedy_dual_size_frequency: a cache whose use counts age as in GDSF.
//
// All weights are 1. The priority of an entry is its count of uses plus the age
// L when it was last used; the lowest is evicted, ties go to the least recently
// used, and its priority becomes L.
//
// Judges:    a type, such as my_gdsf<int, int>; of a template, my_gdsf, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of
//            plain priorities; a request costs no more than the suite cache
//            allows; strong exception guarantee
// Convicts:  one that never ages; that ages by one an eviction; that ages on
//            erase; that adds to the old priority; that ages newcomers alone;
//            that is first in, first out among equals
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy greedy_dual_size_frequency_policy;

template <class Cache, class Element = int>
report greedy_dual_size_frequency(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(
        greedy_dual_size_frequency_policy, how);
}

template <template <class...> class Cache>
report greedy_dual_size_frequency(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(greedy_dual_size_frequency_policy, how);
}

}  // namespace tenet::laws
