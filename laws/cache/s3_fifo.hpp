// s3_fifo: a cache that evicts entries used once early, as S3-FIFO.
//
// As the authors' simulator had it in 2024-10. Besides: where nothing is held
// but a small queue below its share, its oldest is evicted, whatever its hits;
// erase forgets an entry or a ghost; a smaller capacity evicts under the old
// shares, then drops the oldest ghosts.
//
// Judges:    a type, such as my_s3_fifo<int, int>; of a template, my_s3_fifo,
//            also the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    every hit, every victim and the order of eviction are those of
//            three plain queues; a request costs no more than the suite cache
//            allows; strong exception guarantee
// Convicts:  one that promotes after one hit; that keeps the hits on promotion;
//            that counts without bound; that sifts too late; that remembers
//            nothing, too much, or what the main queue gave up
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy s3_fifo_policy;

template <class Cache, class Element = int>
report s3_fifo(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(s3_fifo_policy, how);
}

template <template <class...> class Cache>
report s3_fifo(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache>(s3_fifo_policy, how);
}

}  // namespace tenet::laws
