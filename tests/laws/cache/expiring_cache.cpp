// expiring_cache: acquits a plain one, convicts what outlives its deadline.
#include <tenet/laws/cache/expiring_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <list>
#include <tenet/laws/catch.hpp>

namespace expiring_cache_laws_test {

using namespace tenet;
using std::chrono::seconds;

namespace {

enum class fault {
    none,
    gives_at_the_deadline,
    walks_over_the_dead,
    contains_the_dead,
    erases_the_dead,
    is_fooled_by_time,
    evicts_the_living,
    renews_on_get,
    keeps_the_old_deadline,
    ignores_lifetimes,
    expires_all,
    expires_one
};

// First in, first out, with deadlines and with one fault.
template <fault wrong>
class plain {
    struct kept {
        int key, value;
        seconds lifetime;
        laws::manual_clock::time_point deadline;
    };
    using list = std::list<kept>;

public:
    plain(std::size_t capacity, seconds lifetime)
        : capacity_(capacity), lifetime_(lifetime) {}

    const int* get(int key) {
        const auto at = find(key);
        if (at == held_.end() || !live(*at)) return nullptr;
        if (wrong == fault::renews_on_get) at->deadline = now() + at->lifetime;
        return &at->value;
    }
    bool contains(int key) const {
        return std::any_of(held_.begin(), held_.end(), [&](const kept& it) {
            return it.key == key &&
                   (live(it) || wrong == fault::contains_the_dead);
        });
    }

    void put(int key, int value) { put(key, value, lifetime_); }
    void put(int key, int value, seconds lifetime) {
        if (wrong == fault::ignores_lifetimes) lifetime = lifetime_;
        auto deadline = now() + lifetime;
        if (const auto at = find(key); at != held_.end()) {
            if (wrong == fault::keeps_the_old_deadline && live(*at))
                deadline = at->deadline;
            held_.erase(at);
        }
        if (held_.size() == capacity_) held_.erase(victim());
        held_.push_back({key, value, lifetime, deadline});
    }

    bool erase(int key) {
        const auto at = find(key);
        if (at == held_.end()) return false;
        const bool was = live(*at) || wrong == fault::erases_the_dead;
        held_.erase(at);
        return was;
    }
    void expire() {
        bool done = false;
        held_.remove_if([&](const kept& it) {
            if (wrong == fault::expires_one && done) return false;
            const bool dead = !live(it);
            done |= dead;
            return dead || wrong == fault::expires_all;
        });
    }

    std::size_t size() const { return held_.size(); }
    auto begin() const { return in_sight().begin(); }
    auto end() const { return sight_.end(); }

private:
    laws::manual_clock::time_point now() const {
        const auto time = laws::manual_clock::now();
        latest_ = std::max(latest_, time);
        return wrong == fault::is_fooled_by_time ? time : latest_;
    }
    bool live(const kept& it) const {
        return it.deadline > now() ||
               (wrong == fault::gives_at_the_deadline && it.deadline == now());
    }
    typename list::iterator find(int key) {
        return std::find_if(held_.begin(), held_.end(),
                            [key](const kept& it) { return it.key == key; });
    }
    typename list::iterator victim() {
        const auto dead =
            std::find_if(held_.begin(), held_.end(),
                         [&](const kept& it) { return !live(it); });
        return dead == held_.end() || wrong == fault::evicts_the_living
                   ? held_.begin()
                   : dead;
    }
    const list& in_sight() const {
        sight_ = held_;
        if (wrong != fault::walks_over_the_dead)
            sight_.remove_if([&](const kept& it) { return !live(it); });
        return sight_;
    }

    std::size_t capacity_;
    seconds lifetime_;
    list held_;
    mutable list sight_;
    mutable laws::manual_clock::time_point latest_{};
};

template <fault wrong>
laws::report trial(const laws::settings& how) {
    return laws::expiring_cache<plain<wrong>>(how);
}

}  // namespace

TEST_CASE("a cache that keeps to its deadlines is acquitted") {
    laws::check(trial<fault::none>(laws::settings::standard()));
    laws::check(laws::expiring_cache<plain<fault::renews_on_get>>(
        laws::settings::standard(), laws::renewed::by_get));
}

TEST_CASE("a cache that shows what has expired is convicted") {
    laws::check_convicted(trial<fault::gives_at_the_deadline>);
    laws::check_convicted(trial<fault::walks_over_the_dead>);
    laws::check_convicted(trial<fault::contains_the_dead>);
    laws::check_convicted(trial<fault::erases_the_dead>);
}

TEST_CASE("a cache that time going back revives is convicted") {
    laws::check_convicted(trial<fault::is_fooled_by_time>);
}

TEST_CASE("a cache with the wrong deadlines is convicted") {
    laws::check_convicted(trial<fault::renews_on_get>);
    laws::check_convicted(trial<fault::keeps_the_old_deadline>);
    laws::check_convicted(trial<fault::ignores_lifetimes>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::expiring_cache<plain<fault::none>>(how,
                                                        laws::renewed::by_get);
    });
}

TEST_CASE("a cache that removes too much or too little is convicted") {
    laws::check_convicted(trial<fault::evicts_the_living>);
    laws::check_convicted(trial<fault::expires_all>);
    laws::check_convicted(trial<fault::expires_one>);
}

}  // namespace expiring_cache_laws_test
