// simplified_two_queue: a cache with a queue for entries used once.
//
// The simplified 2Q of Johnson and Shasha: a hit, and a put of a key that is
// held, make an entry the most recent of Am. The oldest of A1 is evicted while
// A1 holds more than a quarter of the capacity, but at least 1, or Am is empty;
// else the least recent of Am. A smaller capacity evicts under the old share.
//
// Judges:    a type, such as my_two_queue<int, int>; of a template,
//            my_two_queue, also the cost and what is left when something throws
// Also:      simplified_2q
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts what came once, while that is more than a quarter; over
//            a long trace, it hits as a queue and a list in order of use does;
//            so it does over thousands of requests, in much room; keys that
//            were asked for twice survive a scan; n requests take time that
//            grows as n log n; a get or a put hashes at most 4 times, on
//            average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
// Convicts:  one whose queue is allowed one more; half of the capacity; nothing
//            at capacities below 4; that evicts at the threshold; whose hits
//            stay in the queue; that forgets to touch; that evicts the latest
//            of the queue
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy simplified_two_queue_policy;

template <class Cache, class Element = int>
report simplified_two_queue(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(simplified_two_queue_policy,
                                                 how);
}

template <template <class...> class Cache, class... More>
report simplified_two_queue(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(simplified_two_queue_policy,
                                                 how);
}

}  // namespace tenet::laws
