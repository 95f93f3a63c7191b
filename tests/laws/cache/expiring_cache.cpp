// expiring_cache: acquits a plain one, convicts what outlives its deadline.
#include <tenet/laws/cache/expiring_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <map>
#include <tenet/laws/catch.hpp>

#include "../planted.hpp"

namespace expiring_cache_laws_test {

namespace laws = tenet::laws;
using std::chrono::seconds;
using tenet::tests::is;

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
    expires_one,
    is_healed_by_looking,
    waits_for_its_clock,
    takes_a_threshold_for_the_time,
    takes_a_threshold_for_now,
    takes_a_threshold_for_the_end
};

// Evicts the least key that has expired or, if none has, the least, with one
// fault.
class wrong_cache {
    struct kept {
        int value;
        seconds lifetime;
        laws::manual_clock::time_point deadline;
        bool dead = false;
    };

public:
    wrong_cache(std::size_t capacity, seconds lifetime)
        : capacity_(capacity), lifetime_(lifetime) {}

    const int* get(int key) {
        if (!live(key)) return nullptr;
        kept& it = held_[key];
        if (is(fault::renews_on_get)) it.deadline = now() + it.lifetime;
        return &it.value;
    }
    bool contains(int key) const {
        if (is(fault::is_healed_by_looking))
            std::erase_if(held_,
                          [&](const auto& it) { return !live(it.first); });
        return live(key) ||
               (is(fault::contains_the_dead) && held_.contains(key));
    }

    void put(int key, int value) { put(key, value, lifetime_); }
    void put(int key, int value, seconds lifetime) {
        if (is(fault::ignores_lifetimes)) lifetime = lifetime_;
        auto deadline = now() + lifetime;
        if (is(fault::keeps_the_old_deadline) && live(key))
            deadline = held_[key].deadline;
        held_.erase(key);
        if (held_.size() == capacity_) held_.erase(victim());
        held_[key] = {value, lifetime, deadline, false};
    }

    bool erase(int key) {
        const bool was = live(key);
        return held_.erase(key) && (was || is(fault::erases_the_dead));
    }
    void expire() {
        look();
        remove(laws::manual_clock::time_point::min());
    }
    void expire(laws::manual_clock::time_point by) {
        look();
        if (is(fault::takes_a_threshold_for_the_time))
            latest_ = std::max(latest_, by);
        if (is(fault::takes_a_threshold_for_now)) by = now();
        if (is(fault::takes_a_threshold_for_the_end)) by = by.max();
        remove(by);
    }

    std::size_t size() const { return held_.size(); }
    auto begin() const {
        sight_.clear();
        for (const auto& [key, it] : held_)
            if (live(key) || is(fault::walks_over_the_dead))
                sight_[key] = it.value;
        return sight_.begin();
    }
    auto end() const { return sight_.end(); }

private:
    // Of the entries that are due by now, none will live again.
    void look() const {
        for (auto& [key, it] : held_) it.dead |= is_due(it);
    }
    laws::manual_clock::time_point now() const {
        const auto time = laws::manual_clock::now();
        if (is(fault::waits_for_its_clock)) latest_ = std::max(latest_, time);
        return std::max(latest_, time);
    }
    bool is_due(const kept& it) const {
        return it.deadline < now() ||
               (it.deadline == now() && !is(fault::gives_at_the_deadline));
    }
    bool live(int key) const {
        if (!is(fault::is_fooled_by_time)) look();
        const auto at = held_.find(key);
        return at != held_.end() && !at->second.dead && !is_due(at->second);
    }
    void remove(laws::manual_clock::time_point by) {
        bool done = false;
        std::erase_if(held_, [&](const auto& it) {
            if (is(fault::expires_one) && done) return false;
            const bool dead = !live(it.first) || it.second.deadline <= by;
            done |= dead;
            return dead || is(fault::expires_all);
        });
    }
    int victim() const {
        const bool evicts_the_living =
            is(fault::evicts_the_living) || is(fault::is_healed_by_looking);
        for (const auto& it : held_)
            if (live(it.first) == evicts_the_living) return it.first;
        return held_.begin()->first;
    }

    std::size_t capacity_;
    seconds lifetime_;
    mutable std::map<int, kept> held_;
    mutable std::map<int, int> sight_;
    mutable laws::manual_clock::time_point latest_ =
        laws::manual_clock::time_point::min();
};

laws::report renewed_by_get(const laws::settings& how) {
    return laws::expiring_cache<wrong_cache>(how, laws::renewed::by_get);
}

laws::report never_renewed(const laws::settings& how) {
    return laws::expiring_cache<wrong_cache>(how);
}

TEST_CASE("a cache that keeps to its deadlines is acquitted") {
    laws::check(laws::expiring_cache<wrong_cache>());
    tenet::tests::planted<fault> = fault::renews_on_get;
    laws::check(renewed_by_get(laws::settings::standard()));
    tenet::tests::planted<fault> = fault::none;
}

TEST_CASE("a cache with something wrong with its deadlines is convicted") {
    tenet::tests::convict_all(never_renewed,
                              fault::takes_a_threshold_for_the_end);
    tenet::tests::convict(renewed_by_get, fault::none);
}

}  // namespace expiring_cache_laws_test
