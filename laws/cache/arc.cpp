#include <tenet/laws/cache/arc.hpp>

#include <algorithm>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// T is t1, U is t2, B is b1, C is b2.
struct arc_model : caching::plain_lists {
    double p = 0;

    void hit(place at) { move(at, 'U'); }

    caching::entries::value_type evict(bool ghost_came_again = false) {
        const auto once = static_cast<double>(size('T'));
        const bool first = once > 0 && (once > p || size('U') == 0 ||
                                        (ghost_came_again && once == p));
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
        p = std::min(p, most);
        while (size('T') + size('B') > to) take(oldest('B'));
        while (all.size() > 2 * to) take(oldest('C'));
    }

private:
    void adapt(char list) {
        const auto once = static_cast<double>(size('B'));
        const auto again = static_cast<double>(size('C'));
        const auto most = static_cast<double>(capacity);
        if (list == 'B')
            p = std::min(most, p + std::max(1.0, again / once));
        else
            p = std::max(0.0, p - std::max(1.0, once / again));
    }
};

std::size_t all_but_one(std::size_t capacity) {
    return capacity - 1;
}

finding survives_scans(const subject& of, const settings& how) {
    return caching::survives_scans(of, how, all_but_one, "$0 - 1");
}

}  // namespace

const caching::policy arc_policy{"arc",
                                 "it evicts as ARC does",
                                 "over a long trace, it hits as ARC does",
                                 caching::model_of<arc_model>,
                                 {survives_scans}};

}  // namespace tenet::laws
