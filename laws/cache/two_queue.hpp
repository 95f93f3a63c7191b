// two_queue: a cache that keeps keys that return after eviction, as 2Q.
//
// The full 2Q of Johnson and Shasha: a new entry joins A1in, a queue in which
// hits change nothing. Its oldest is evicted while it holds more than a quarter
// of the capacity, but at least 1, or Am is empty, and its key joins A1out,
// which keeps at most half of the capacity, but at least 1. A key that returns
// while in A1out leaves that before room is made, and enters Am, a list in
// order of use, whose least recent is evicted otherwise and not remembered.
// Erase forgets an entry or a ghost; a smaller capacity evicts under the old
// shares, then drops the oldest ghosts.
//
// Judges:    a type, such as my_two_queue<int, int>; of a template,
//            my_two_queue, also the cost and what is left when something throws
// Also:      2q, two_queue_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts what came once, and keeps what comes again; over a long
//            trace, it hits as two queues and a list in order of use does; so
//            it does over thousands of requests, in much room; n requests take
//            time that grows as n log n; a get or a put hashes at most 4 times,
//            on average; a get or a put compares at most 8 times, on average; a
//            get or a put moves at most 24 times, on average; a comparison, a
//            hash, a copy or a move that throws changes nothing; an allocation
//            that fails changes nothing
// Convicts:  one that remembers nothing; what leaves the list; one more; a
//            whole capacity; what was erased; that forgets the wrong ghost;
//            that promotes or touches in the queue; that forgets to touch in
//            the list; whose queue is allowed one more; that makes room before
//            it takes the ghost out
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy two_queue_policy;

template <class Cache, class Element = int>
report two_queue(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(two_queue_policy, how);
}

template <template <class...> class Cache, class... More>
report two_queue(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(two_queue_policy, how);
}

}  // namespace tenet::laws
