// expiring_cache: right_expiring (type)
// weighted_cache: right_weighted (type)
// removal_listener: right_listening (type)
// single_flight concurrent_cache: right_loading (type)
#pragma once
#include <tenet/cache/expiring_cache.hpp>
#include <tenet/cache/listening_cache.hpp>
#include <tenet/cache/loading_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/weighted_cache.hpp>
#include <tenet/laws/cache/expiring_cache.hpp>
#include <tenet/laws/cache/weighted_cache.hpp>

using right_expiring = tenet::expiring_cache<tenet::lru_cache, int, int,
                                             tenet::laws::manual_clock>;
using right_weighted =
    tenet::weighted_cache<tenet::lru_cache, int, int, tenet::laws::by_value>;
using right_listening = tenet::listening_cache<tenet::lru_cache<int, int>>;

struct right_loading : tenet::loading_cache<tenet::lru_cache<int, int>> {
    using loading_cache::loading_cache;
};
