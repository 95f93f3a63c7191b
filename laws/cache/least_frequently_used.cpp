#include <tenet/laws/cache/least_frequently_used.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of last use, each with its count.
struct least_frequently_used_model : caching::plain_lists {
    void hit(place at) {
        ++at->count;
        move(at, 'A');
    }

    caching::entries::value_type evict() {
        return take(std::min_element(
            all.begin(), all.end(),
            [](const item& a, const item& b) { return a.count < b.count; }));
    }

    caching::entries insert(int key, int value) {
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        all.push_back({key, value, 'A', 1});
        return gone;
    }
};

}  // namespace

const caching::policy least_frequently_used_policy{
    "least_frequently_used",
    "it gives up the entry used least, of equals the one unused for longest",
    "over a long trace, it hits as counting every use does",
    caching::make_model<caching::plain_cache<least_frequently_used_model>>,
    true,
    {caching::queues_what_comes_once}};

}  // namespace tenet::laws
