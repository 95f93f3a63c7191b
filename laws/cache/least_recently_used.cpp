#include <tenet/laws/cache/least_recently_used.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of last use.
struct least_recently_used_model : caching::plain_lists {
    void hit(place at) { move(at, 'A'); }
};

}  // namespace

const caching::policy least_recently_used_policy{
    "least_recently_used",
    "it evicts the entry unused for the longest",
    "over a long trace, it hits as a list in order of last use does",
    caching::model_of<least_recently_used_model>,
    {caching::more_room_keeps_all, caching::is_competitive},
    true};

}  // namespace tenet::laws
