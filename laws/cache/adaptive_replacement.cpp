#include <tenet/laws/cache/adaptive_replacement.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// T and U hold what came once and what came again, B and C their ghosts.
struct adaptive_replacement_model : caching::plain_lists {
    double target = 0;

    void hit(place at) { move(at, 'U'); }

    caching::entries::value_type evict(bool ghost_came_again = false) {
        const auto once = static_cast<double>(size('T'));
        const bool first = once > 0 && (once > target || size('U') == 0 ||
                                        (ghost_came_again && once == target));
        return first ? bury(oldest('T'), 'B') : bury(oldest('U'), 'C');
    }

    caching::entries insert(int key, int value) {
        const bool full = held() == capacity;
        caching::entries gone;
        const auto at = find(key);
        if (at != all.end()) {
            const char from = at->list;
            adapt(from);
            if (full) gone.push_back(evict(from == 'C'));
            erase(key);
            all.push_back({key, value, 'U'});
            return gone;
        }
        if (size('T') == capacity) {
            gone.push_back(take(oldest('T')));
        } else {
            if (size('T') + size('B') == capacity)
                take(oldest('B'));
            else if (all.size() == 2 * capacity)
                take(oldest('C'));
            if (full) gone.push_back(evict());
        }
        all.push_back({key, value, 'T'});
        return gone;
    }

    void resize(std::size_t to) {
        capacity = to;
        const auto most = static_cast<double>(to);
        target = std::min(target, most);
        while (size('T') + size('B') > to) take(oldest('B'));
        while (all.size() > 2 * to) take(oldest('C'));
    }

private:
    void adapt(char list) {
        const auto once = static_cast<double>(size('B'));
        const auto again = static_cast<double>(size('C'));
        const auto most = static_cast<double>(capacity);
        if (list == 'B')
            target = std::min(most, target + std::max(1.0, again / once));
        else
            target = std::max(0.0, target - std::max(1.0, once / again));
    }
};

std::size_t all_but_one(std::size_t capacity) {
    return capacity - 1;
}

finding survives_scans(const caching::type& of, const settings& how) {
    return caching::survives_scans(of, how, all_but_one, "$0 - 1");
}

}  // namespace

const caching::policy adaptive_replacement_policy{
    "adaptive_replacement",
    "it balances what came once and what came again as ARC does",
    "over a long trace, it hits as ARC does",
    caching::make_model<caching::plain_cache<adaptive_replacement_model>>,
    true,
    {survives_scans}};

}  // namespace tenet::laws
