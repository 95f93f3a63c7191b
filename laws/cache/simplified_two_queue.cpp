#include <tenet/laws/cache/simplified_two_queue.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// Came once is '1', came again is '2'.
struct simplified_two_queue_model : caching::plain_lists {
    void hit(place at) { move(at, '2'); }

    caching::entries::value_type evict() {
        const bool many = size('1') > std::max<std::size_t>(1, capacity / 4);
        return take(oldest(many || size('2') == 0 ? '1' : '2'));
    }

    caching::entries insert(int key, int value) {
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        all.push_back({key, value, '1'});
        return gone;
    }
};

// Else the queue, when all is full, is no longer than its share.
std::size_t safe_from_scans(std::size_t capacity) {
    const std::size_t share = std::max<std::size_t>(1, capacity / 4);
    return capacity > share ? capacity - share - 1 : 0;
}

finding survives_scans(const caching::type& of, const settings& how) {
    return caching::survives_scans(of, how, safe_from_scans,
                                   "$0 - std::max(1, $0 / 4) - 1");
}

}  // namespace

const caching::policy simplified_two_queue_policy{
    "simplified_two_queue",
    "it gives up what came once, while that is more than a quarter",
    "over a long trace, it hits as a queue and a list in order of use does",
    caching::make_model<caching::plain_cache<simplified_two_queue_model>>,
    true,
    {survives_scans}};

}  // namespace tenet::laws
