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
// Also:      sieve_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the first entry at the hand that was not visited since;
//            over a long trace, it hits as a list with a hand in it does; so it
//            does over thousands of requests, in much room; keys that come once
//            are evicted in the order in which they came; n requests take time
//            that grows as n log n; a get or a put hashes at most 4 times, on
//            average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
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

template <template <class...> class Cache, class... More>
report sieve(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(sieve_policy, how);
}

}  // namespace tenet::laws
