#include <tenet/laws/cache/w_tiny_lfu.hpp>

#include <algorithm>
#include <map>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// W is the window, P on probation, G protected.
struct w_tiny_lfu_model : caching::plain_lists {
    void resize(std::size_t to) {
        capacity = to;
        requests = 0;
        spill();
    }

    void hit(place at) {
        const bool in_window = at->list == 'W';
        if (!in_window) count(at->key);
        move(at, in_window ? 'W' : 'G');
        answered();
    }

    void admit(int key, int value, bool) {
        count(key);
        all.push_back({key, value, 'W'});
        answered();
    }

    caching::entries::value_type evict() {
        const place young = oldest('W');
        const place old = oldest(size('P') > 0 ? 'P' : 'G');
        if (old == all.end()) return take(young);
        const bool contest = size('W') == window();
        return take(contest && counts[young->key] <= counts[old->key] ? young
                                                                      : old);
    }

private:
    std::size_t window() const {
        return std::max<std::size_t>(1, capacity / 100);
    }
    void count(int key) { counts[key] = std::min(15, counts[key] + 1); }

    void answered() {
        spill();
        if (++requests < 10 * capacity) return;
        requests /= 2;
        for (auto& [key, times] : counts) times /= 2;
    }

    void spill() {
        while (size('W') > window()) move(oldest('W'), 'P');
        while (size('G') > (capacity - window()) * 4 / 5)
            move(oldest('G'), 'P');
    }

    std::map<int, int> counts;  // of every key that was ever put
    std::size_t requests = 0;
};

}  // namespace

const caching::policy w_tiny_lfu_policy{
    "w_tiny_lfu", "it evicts what was asked for less often",
    "over a long trace, it hits as exact counts and three lists do",
    caching::model_of<w_tiny_lfu_model>};

}  // namespace tenet::laws
