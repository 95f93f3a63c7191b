#include <tenet/laws/cache/first_in_first_out.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

struct first_in_first_out_model : caching::plain_lists {
    void hit(place) {}

    caching::entries::value_type evict() { return take(all.begin()); }

    caching::entries insert(int key, int value) {
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        all.push_back({key, value, 'A'});
        return gone;
    }
};

}  // namespace

const caching::policy first_in_first_out_policy{
    "first_in_first_out",
    "it gives up the entry inserted longest ago",
    "over a long trace, it hits as a queue of insertions does",
    caching::make_model<caching::plain_cache<first_in_first_out_model>>,
    true,
    {caching::is_competitive}};

}  // namespace tenet::laws
