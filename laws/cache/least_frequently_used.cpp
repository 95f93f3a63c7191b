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

    void admit(int key, int value, bool) {
        all.push_back({key, value, 'A', 1});
    }
};

}  // namespace

const caching::policy least_frequently_used_policy{
    "least_frequently_used",
    "it evicts the entry used least, of equals the least recently used",
    "over a long trace, it hits as counting every use does",
    caching::model_of<least_frequently_used_model>,
    {caching::queues_what_comes_once},
    true};

}  // namespace tenet::laws
