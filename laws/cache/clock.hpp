// clock: a cache that evicts as CLOCK does.
//
// A hit, and a put of a key that is held, set the entry's reference bit; it is
// clear when the entry is inserted. In a full cache the hand clears the bits
// that it meets and evicts the first entry whose bit was clear, before the new
// entry is inserted.
//
// Judges:    a type, such as my_clock<int, int>; of a template, my_clock, also
//            the cost and what is left when something throws
// Also:      second_chance, clock_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts the first entry at the hand that was not hit since; over
//            a long trace, it hits as a queue that takes in again what was hit;
//            so it does over thousands of requests, in much room; keys that
//            come once are evicted in the order in which they came; it misses
//            at most c / (c - h + 1) times the optimum of h; n requests take
//            time that grows as n log n; a get or a put hashes at most 4 times,
//            on average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
// Convicts:  one that sets the bit of a new entry; none on a hit; none when it
//            replaces; that clears every bit; whose hand stays at the new
//            entry; starts over; that moves what hits; that evicts after it
//            inserts
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy clock_policy;

template <class Cache, class Element = int>
report clock(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(clock_policy, how);
}

template <template <class...> class Cache, class... More>
report clock(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(clock_policy, how);
}

}  // namespace tenet::laws
