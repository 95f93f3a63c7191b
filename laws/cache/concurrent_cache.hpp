// concurrent_cache: a cache that threads may share.
//
// Judges:    a type, such as my_cache<int, int>
// Also:      thread_safe_cache, shared_cache
// Threads:   yes
// Interface: Cache(capacity); put(key, value); get(key), giving a copy or,
//            where nothing is found, none; optional: erase(key),
//            contains(key), peek(key), clear(), size(), statistics(),
//            invariant(); put may tell what it evicted
// Claims:    some order of the calls explains all answers; what is got or
//            evicted was put under that key; no two calls are a data race
// Convicts:  one that replaces, erases, evicts or counts in two steps;
//            that copies a value after it has unlocked; that reads without a
//            lock
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
