#include <tenet/laws/cache/lru.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of last use.
struct lru_model : caching::plain_lists {
    void hit(place at) { move(at, 'A'); }
};

}  // namespace

const caching::policy lru_policy{
    "lru",
    "it evicts the entry unused for the longest",
    "over a long trace, it hits as a list in order of last use does",
    caching::model_of<lru_model>,
    {caching::more_room_keeps_all, caching::is_competitive},
    true};

}  // namespace tenet::laws
