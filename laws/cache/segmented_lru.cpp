#include <tenet/laws/cache/segmented_lru.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// On probation is 'P', guarded is 'G'.
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

    caching::entries insert(int key, int value) {
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        all.push_back({key, value, 'P'});
        return gone;
    }

private:
    void spill() {
        while (size('G') > 4 * capacity / 5) move(oldest('G'), 'P');
    }
};

std::size_t guarded_at_most(std::size_t capacity) {
    return 4 * capacity / 5;
}

finding survives_scans(const caching::type& of, const settings& how) {
    return caching::survives_scans(of, how, guarded_at_most, "4 * $0 / 5");
}

}  // namespace

const caching::policy segmented_lru_policy{
    "segmented_lru",
    "it gives up what was never hit, or not for the longest",
    "over a long trace, it hits as two lists in order of use does",
    caching::make_model<caching::plain_cache<segmented_lru_model>>,
    true,
    {survives_scans}};

}  // namespace tenet::laws
