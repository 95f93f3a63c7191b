// cache_theorems: each holds of the policies it is proved of, and of no others.
#include <tenet/laws/cache/cache_theorems.hpp>
// The suite comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>

#include "entry_list.hpp"

namespace cache_theorems_laws_test {

using namespace tenet;

enum class order { first_out, last_used_out, latest_out };

template <order by>
class plain {
public:
    explicit plain(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        const auto at = held_.find(key);
        if (at == held_.end()) return nullptr;
        if (by == order::last_used_out) held_.take(held_, at);
        return &at->second;
    }
    void put(int key, int value) {
        if (held_.size() == capacity_) {
            if (by == order::latest_out)
                held_.pop_front();
            else
                held_.pop_back();
        }
        held_.emplace_front(key, value);
    }

private:
    std::size_t capacity_;
    tests::entry_list held_;
};

using fifo = plain<order::first_out>;
using lru = plain<order::last_used_out>;
using latest = plain<order::latest_out>;

template <class Cache, laws::caching::theorem judge>
laws::report judged(const laws::settings& how) {
    return {"cache_theorems", "", {judge(laws::caching::of<Cache>(), how)}};
}

laws::finding survives_scans(const laws::subject& of,
                             const laws::settings& how) {
    return laws::caching::survives_scans(
        of, how, [](std::size_t capacity) { return capacity - 1; }, "$0 - 1");
}

template <class Cache, laws::caching::theorem judge>
void acquit() {
    laws::check(judged<Cache, judge>(laws::settings::standard()));
}
template <class Cache, laws::caching::theorem judge>
void convict() {
    laws::check_convicted(judged<Cache, judge>);
}

TEST_CASE("LRU keeps all in more room, FIFO does not") {
    acquit<lru, laws::caching::more_room_keeps_all>();
    convict<fifo, laws::caching::more_room_keeps_all>();
}

TEST_CASE("LRU and FIFO are competitive, evicting the latest is not") {
    acquit<lru, laws::caching::is_competitive>();
    acquit<fifo, laws::caching::is_competitive>();
    convict<latest, laws::caching::is_competitive>();
}

TEST_CASE("LRU and FIFO queue what comes once, evicting the latest does not") {
    acquit<lru, laws::caching::queues_what_comes_once>();
    acquit<fifo, laws::caching::queues_what_comes_once>();
    convict<latest, laws::caching::queues_what_comes_once>();
}

TEST_CASE("evicting the latest survives a scan, LRU does not") {
    acquit<latest, survives_scans>();
    convict<lru, survives_scans>();
}

}  // namespace cache_theorems_laws_test
