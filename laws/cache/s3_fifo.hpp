// s3_fifo: a cache that evicts entries used once early, as S3-FIFO.
//
// As the authors' simulator had it in 2024-10. Besides: where nothing is held
// but a small queue below its share, its oldest is evicted, whatever its hits;
// erase forgets an entry or a ghost; a smaller capacity evicts under the old
// shares, then drops the oldest ghosts.
//
// Judges:    a type, such as my_s3_fifo<int, int>; of a template, my_s3_fifo,
//            also the cost and what is left when something throws
// Also:      s3fifo, s3_fifo_cache
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts as S3-FIFO does; over a long trace, it hits as S3-FIFO
//            does; so it does over thousands of requests, in much room; n
//            requests take time that grows as n log n; a get or a put hashes at
//            most 4 times, on average; a get or a put compares at most 8 times,
//            on average; a get or a put moves at most 24 times, on average; a
//            comparison, a hash, a copy or a move that throws changes nothing;
//            an allocation that fails changes nothing
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

template <template <class...> class Cache, class... More>
report s3_fifo(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(s3_fifo_policy, how);
}

}  // namespace tenet::laws
