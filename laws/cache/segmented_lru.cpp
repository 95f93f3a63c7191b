#include <tenet/laws/cache/segmented_lru.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// P is on probation, G protected.
struct segmented_lru_model : caching::plain_lists {
    void resize(std::size_t to) {
        capacity = to;
        spill();
    }

    void hit(place at) {
        move(at, 'G');
        spill();
    }

    caching::entries::value_type evict() {
        return take(oldest(size('P') > 0 ? 'P' : 'G'));
    }

    void admit(int key, int value, bool) { all.push_back({key, value, 'P'}); }

private:
    void spill() {
        while (size('G') > 4 * capacity / 5) move(oldest('G'), 'P');
    }
};

std::size_t protected_at_most(std::size_t capacity) {
    return 4 * capacity / 5;
}

finding survives_scans(const subject& of, const settings& how) {
    return caching::survives_scans(of, how, protected_at_most, "4 * $0 / 5");
}

}  // namespace

const caching::policy segmented_lru_policy{
    "segmented_lru",
    "it evicts what was never hit, or not for the longest",
    "over a long trace, it hits as two lists in order of use does",
    caching::model_of<segmented_lru_model>,
    {survives_scans}};

}  // namespace tenet::laws
