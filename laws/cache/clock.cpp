#include <tenet/laws/cache/clock.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order from the hand on; the count is the bit.
struct clock_model : caching::plain_lists {
    void hit(place at) { at->count = 1; }

    caching::entries::value_type evict() {
        for (; all.front().count > 0; move(all.begin(), 'A'))
            all.front().count = 0;
        return take(all.begin());
    }
};

}  // namespace

const caching::policy clock_policy{
    "clock",
    "it evicts the first entry at the hand that was not hit since",
    "over a long trace, it hits as a queue that takes in again what was hit",
    caching::model_of<clock_model>,
    {caching::queues_what_comes_once, caching::is_competitive}};

}  // namespace tenet::laws
