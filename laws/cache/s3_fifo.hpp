// s3_fifo: a cache that sifts single visits out as S3-FIFO does.
//
// As the authors' simulator had it in 2024-10. Besides: where nothing but a
// small queue below its share is held, its oldest goes, whatever its hits;
// erase forgets an entry or a ghost; less room evicts under the old shares,
// then drops the oldest ghosts.
//
// Judges:    a type, such as my_s3_fifo<int, int>; of a template, my_s3_fifo,
//            also what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of
//            three plain queues; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes neither entries
//            nor order
// Convicts:  one that promotes after one hit; that keeps the hits on promotion;
//            that counts without bound; that sifts too late; that remembers
//            nothing, too much, or what the main queue gave up
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy s3_fifo_policy;

// A cache of ints by ints.
template <class Cache>
report s3_fifo(const settings& how = settings::standard()) {
    return cache_policy<Cache>(s3_fifo_policy, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report s3_fifo_faults(const settings& how = settings::standard()) {
    return cache_policy_faults<Cache>(s3_fifo_policy, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report s3_fifo(const settings& how = settings::standard()) {
    return cache_policy<Cache>(s3_fifo_policy, how);
}

}  // namespace tenet::laws
