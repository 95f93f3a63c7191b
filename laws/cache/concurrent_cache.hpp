// concurrent_cache: a cache that threads may share.
//
// Judges:    a type, such as my_cache<int, int>
// Interface: Cache(capacity); put(key, value); get(key), giving a copy or,
//            where nothing is found, none; optional: erase(key),
//            contains(key), peek(key), size(), statistics(),
//            invariant()
// Claims:    it is linearizable while all keys fit; if they do not, get returns
//            only values that were put under the key, size() is at most the
//            capacity, and hits and misses add up to the number of gets; under
//            the thread sanitizer: no two calls race
// Convicts:  one that replaces, erases or counts in two steps; that copies a
//            value after it has unlocked; that reads without a lock
#pragma once

#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

namespace caching {

report judge_concurrently(const subject&, const settings&);

// The claims that it makes, each on its own.
finding judge_order(const subject&, const settings&);
finding judge_sums(const subject&, const settings&);

}  // namespace caching

// A cache of ints by ints, under three threads.
template <class Cache>
report concurrent_cache(const settings& how = settings::standard()) {
    return caching::judge_concurrently(caching::of<Cache>(), how);
}

}  // namespace tenet::laws
