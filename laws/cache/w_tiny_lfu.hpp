// w_tiny_lfu: a cache that admits by frequency what leaves its window.
//
// New entries are in an LRU window of 1 % of the capacity, rounded down, and at
// least 1. What leaves it enters the main part, a segmented LRU that protects
// 4/5 of the rest, rounded down, if that has room or if its count is greater
// than that of the next victim there; else it is evicted. A key is counted when
// it is put and not held, and when it is asked for or put while it is in the
// main part, not in the window. Counts are exact, at most 15, stay when an
// entry is evicted or erased, and are halved, rounded down, when the number of
// requests reaches ten times the capacity. That number is then halved, too, and
// 0 after a change of capacity.
//
// Judges:    a type, such as my_tiny_lfu<int, int>; of a template, my_tiny_lfu,
//            also the cost and what is left when something throws
// Also:      window_tiny_lfu, w_tiny_lfu_cache, tiny_lfu
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key); optional: as of the
//            suite cache
// Claims:    it evicts what was asked for less often; over a long trace, it
//            hits as exact counts and three lists do; so it does over thousands
//            of requests, in much room; n requests take time that grows as n
//            log n; a get or a put hashes at most 4 times, on average; a get or
//            a put compares at most 8 times, on average; a get or a put moves
//            at most 24 times, on average; a comparison, a hash, a copy or a
//            move that throws changes nothing; an allocation that fails changes
//            nothing
// Convicts:  one that counts hits in the window; that admits whatever is as
//            frequent; whatever comes; that forgets what it evicts; that never
//            halves; that halves too seldom; that halves only what it holds;
//            that counts too far; that protects all; nothing; that forgets to
//            touch; a window of two; of a tenth
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws {

extern const caching::policy w_tiny_lfu_policy;

template <class Cache, class Element = int>
report w_tiny_lfu(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, Element>(w_tiny_lfu_policy, how);
}

template <template <class...> class Cache, class... More>
report w_tiny_lfu(const settings& how = settings::standard()) {
    return caching::judge_policy<Cache, More...>(w_tiny_lfu_policy, how);
}

}  // namespace tenet::laws
