#include <tenet/laws/cache/lfu.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of last use, each with its count.
struct lfu_model : caching::plain_lists {
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

const caching::policy lfu_policy{
    "lfu",
    "it evicts the entry used least, of equals the least recently used",
    "over a long trace, it hits as counting every use does",
    caching::model_of<lfu_model>,
    {caching::queues_what_comes_once},
    true};

}  // namespace tenet::laws
