#include <tenet/laws/cache/s3_fifo.hpp>

#include <algorithm>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// S is the small queue, M the main one, G that of ghosts.
struct s3_fifo_model : caching::plain_lists {
    void hit(place at) { at->count = std::min(3, at->count + 1); }

    caching::entries::value_type evict() {
        const bool sifts = size('S') >= std::max<std::size_t>(1, capacity / 10);
        while (sifts && size('S') > 0) {
            const auto at = oldest('S');
            if (at->count < 2) return remember(at);
            at->count = 0;
            move(at, 'M');
        }
        if (size('M') == 0) return remember(oldest('S'));
        while (oldest('M')->count > 0) {
            --oldest('M')->count;
            move(oldest('M'), 'M');
        }
        return take(oldest('M'));
    }

    void admit(int key, int value, bool ghost) {
        all.push_back({key, value, ghost ? 'M' : 'S'});
    }

    void resize(std::size_t to) {
        capacity = to;
        trim();
    }

private:
    caching::entries::value_type remember(place at) {
        const auto gone = bury(at, 'G');
        trim();
        return gone;
    }
    void trim() {
        while (size('G') > capacity * 9 / 10) take(oldest('G'));
    }
};

}  // namespace

const caching::policy s3_fifo_policy{
    "s3_fifo", "it evicts as S3-FIFO does",
    "over a long trace, it hits as S3-FIFO does",
    caching::model_of<s3_fifo_model>};

}  // namespace tenet::laws
