// sieve: a cache that evicts what was not visited, as SIEVE does.
//
// A hit, and a put of a key that is held, mark an entry as visited; none moves.
// The hand goes from the oldest entry to the newest and on from the oldest: it
// clears the marks that it meets, evicts the first entry without one, and stays
// at the next; where that entry is erased, also. Beyond the newest it is reset,
// and starts at the oldest.
//
// Judges:    a type, such as my_sieve<int, int>; of a template, my_sieve, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of a
//            list with a hand; keys that come once are evicted in the order in
//            which they came; a request costs no more than the suite cache
//            allows; strong exception guarantee
// Convicts:  one whose hand starts at the oldest each time; goes there when an
//            entry comes; or when the entry under it is erased; goes from new
//            to old; that inserts at the hand, as CLOCK does; that marks the
//            new; marks nothing when it replaces; clears every mark
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy sieve_policy;

template <class Cache, class Element = int>
report sieve(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(sieve_policy, how);
}

template <template <class...> class Cache>
report sieve(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(sieve_policy, how);
}

}  // namespace tenet::laws
