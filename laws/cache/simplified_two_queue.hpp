// simplified_two_queue: a cache with a queue for what came once.
//
// The simplified 2Q of Johnson and Shasha: a hit, and a put of a key that is
// there, make an entry the latest of a list in order of use; of those that came
// once the first goes while they are more than a quarter of the capacity, but
// at least 1, or the list is empty; else the list's first. Less room evicts
// under the old share.
//
// Judges:    a type, such as my_two_queue<int, int>; of a template,
//            my_two_queue, also what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            queue and a list in order of use; keys that were asked for twice
//            survive any scan, if they are fewer than the capacity without its
//            quarter; a request hashes at most 4 times, compares at most 8 and
//            moves at most 24; what throws changes neither entries nor order
// Convicts:  one whose queue is allowed one more; half of the capacity; nothing
//            at capacities below 4; that evicts at the threshold; whose hits
//            stay in the queue; that forgets to touch; that evicts the latest
//            of the queue
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy simplified_two_queue_policy;

// A cache of ints by ints.
template <class Cache>
report simplified_two_queue(const settings& how = settings::standard()) {
    return cache_policy<Cache>(simplified_two_queue_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report simplified_two_queue_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(simplified_two_queue_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report simplified_two_queue(const settings& how = settings::standard()) {
    return cache_policy<Cache>(simplified_two_queue_policy, how);
}

}  // namespace tenet::laws
