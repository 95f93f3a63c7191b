// two_queue: a cache that keeps what returns after it has gone, as 2Q does.
//
// The full 2Q of Johnson and Shasha: what comes enters a queue, where hits
// change nothing. Its first goes while it holds more than a quarter of the
// capacity, but at least 1, or there is nothing else, and its key is
// remembered; of such ghosts there are at most half of the capacity, but at
// least 1. Who comes again while remembered is a ghost no more, before room is
// made, and enters a list in order of use. Its first goes otherwise, and is not
// remembered. Erase forgets an entry or a ghost; less room evicts under the old
// shares, then drops the oldest ghosts.
//
// Judges:    a type, such as my_two_queue<int, int>; of a template,
//            my_two_queue, also what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of two
//            queues and a list in order of use; a request hashes at most 4
//            times, compares at most 8 and moves at most 24; what throws
//            changes neither entries nor order
// Convicts:  one that remembers nothing; what leaves the list; one more; a
//            whole capacity; what was erased; that forgets the wrong ghost;
//            that promotes or touches in the queue; that forgets to touch in
//            the list; whose queue is allowed one more; that makes room before
//            it takes the ghost out
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy two_queue_policy;

// A cache of ints by ints.
template <class Cache>
report two_queue(const settings& how = settings::standard()) {
    return cache_policy<Cache>(two_queue_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report two_queue_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(two_queue_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report two_queue(const settings& how = settings::standard()) {
    return cache_policy<Cache>(two_queue_policy, how);
}

}  // namespace tenet::laws
