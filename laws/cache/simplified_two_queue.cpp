#include <tenet/laws/cache/simplified_two_queue.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// 1 is A1, 2 is Am.
struct simplified_two_queue_model : caching::plain_lists {
    void hit(place at) { move(at, '2'); }

    caching::entries::value_type evict() {
        const bool many = size('1') > std::max<std::size_t>(1, capacity / 4);
        return take(oldest(many || size('2') == 0 ? '1' : '2'));
    }

    void admit(int key, int value, bool) { all.push_back({key, value, '1'}); }
};

// With more, A1 is no longer than its share once the cache is full.
std::size_t safe_from_scans(std::size_t capacity) {
    const std::size_t share = std::max<std::size_t>(1, capacity / 4);
    return capacity > share ? capacity - share - 1 : 0;
}

finding survives_scans(const subject& of, const settings& how) {
    return caching::survives_scans(of, how, safe_from_scans,
                                   "$0 - std::max(1, $0 / 4) - 1");
}

}  // namespace

const caching::policy simplified_two_queue_policy{
    "simplified_two_queue",
    "it evicts what came once, while that is more than a quarter",
    "over a long trace, it hits as a queue and a list in order of use does",
    caching::model_of<simplified_two_queue_model>,
    {survives_scans}};

}  // namespace tenet::laws
