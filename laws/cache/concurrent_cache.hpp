// concurrent_cache: a cache that threads may share.
//
// Judges:    a type, such as my_cache<int, int>
// Interface: Cache(capacity); put(key, value); get(key), giving a copy or,
//            where nothing is found, none; optional: erase(key),
//            contains(key), size(), statistics(), invariant()
// Claims:    while all fit, some order of the calls explains all answers; where
//            they do not, what is got is what was put under that key, there are
//            never too many, and hits and misses add up to the gets
// Convicts:  one that replaces in two steps; that looks and erases in two; that
//            copies a value when its lock is gone; that counts without a lock
#pragma once

#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

namespace caching {

report judge_concurrently(const type&, const settings&);

// The claims that it makes, each on its own.
finding judge_order(const type&, const settings&);
finding judge_sums(const type&, const settings&);

}  // namespace caching

// A cache of ints by ints, under three threads.
template <class Cache>
report concurrent_cache(const settings& how = settings::standard()) {
    static_assert(cache_interface<Cache>::met);
    return caching::judge_concurrently(caching::type_of<Cache>(), how);
}

}  // namespace tenet::laws
