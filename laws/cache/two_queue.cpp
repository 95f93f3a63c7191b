#include <tenet/laws/cache/two_queue.hpp>

#include <algorithm>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// Came once is '1', came again is '2', and went after it came once 'G'.
struct two_queue_model : caching::plain_lists {
    void resize(std::size_t to) {
        capacity = to;
        trim();
    }

    void hit(place at) {
        if (at->list == '2') move(at, '2');
    }

    caching::entries::value_type evict() {
        const bool many = size('1') > std::max<std::size_t>(1, capacity / 4);
        if (!many && size('2') > 0) return take(oldest('2'));
        const auto gone = bury(oldest('1'), 'G');
        trim();
        return gone;
    }

    caching::entries insert(int key, int value) {
        const bool known = find(key) != all.end();
        erase(key);
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        all.push_back({key, value, known ? '2' : '1'});
        return gone;
    }

private:
    void trim() {
        while (size('G') > std::max<std::size_t>(1, capacity / 2))
            take(oldest('G'));
    }
};

}  // namespace

const caching::policy two_queue_policy{
    "two_queue", "it gives up what came once, and keeps what comes again",
    "over a long trace, it hits as two queues and a list in order of use does",
    caching::make_model<caching::plain_cache<two_queue_model>>};

}  // namespace tenet::laws
