#include <tenet/laws/cache/gdsf.hpp>

#include <algorithm>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of last use, each with its count and priority.
struct gdsf_model : caching::plain_lists {
    int age = 0;

    void hit(place at) {
        at->priority = age + ++at->count;
        move(at, 'A');
    }

    caching::entries::value_type evict() {
        const auto at = std::min_element(all.begin(), all.end(),
                                         [](const item& a, const item& b) {
                                             return a.priority < b.priority;
                                         });
        age = at->priority;
        return take(at);
    }

    void admit(int key, int value, bool) {
        all.push_back({key, value, 'A', 1, age + 1});
    }
};

}  // namespace

const caching::policy gdsf_policy{
    "gdsf",
    "it evicts the lowest count plus age when last used",
    "over a long trace, it hits as counts on top of the age do",
    caching::model_of<gdsf_model>,
    {},
    true};

}  // namespace tenet::laws
