#include <tenet/laws/cache/two_queue.hpp>

#include <algorithm>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// 1 is A1in, 2 is Am, G is A1out.
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

    void admit(int key, int value, bool ghost) {
        all.push_back({key, value, ghost ? '2' : '1'});
    }

private:
    void trim() {
        while (size('G') > std::max<std::size_t>(1, capacity / 2))
            take(oldest('G'));
    }
};

}  // namespace

const caching::policy two_queue_policy{
    "two_queue", "it evicts what came once, and keeps what comes again",
    "over a long trace, it hits as two queues and a list in order of use does",
    caching::model_of<two_queue_model>};

}  // namespace tenet::laws
