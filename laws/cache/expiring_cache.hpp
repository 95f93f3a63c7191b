// expiring_cache: a cache whose entries have a lifetime.
//
// Time on trial is manual_clock's, which also stands still and goes back.
//
// Judges:    a type, such as my_cache<int, int, laws::manual_clock>
// Interface: Cache(capacity, lifetime), a lifetime of std::chrono::seconds;
//            put(key, value); get(key); contains(key);
//            optional: put(key, value, lifetime); expire(), giving what it
//            removes or nothing; the members that the suite cache lists
// Claims:    an entry is gone when its deadline comes: it is not got, contained
//            or walked over; time that goes back revives none; a live entry is
//            evicted only where all that are live do not fit; expire() removes
//            what has expired and nothing else; what throws leaves it sound
// Convicts:  one that gives an entry at its deadline; that walks over, contains
//            or erases what has expired; that is fooled by time that goes back;
//            that evicts the living before the dead; that renews on get; that
//            keeps the deadline of what it replaces; that expires too much or
//            too little
#pragma once

#include <chrono>
#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// A clock that tells what it is told.
struct manual_clock {
    using duration = std::chrono::seconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<manual_clock>;
    static constexpr bool is_steady = false;

    static inline time_point time{};
    static time_point now() { return time; }
};

// When the lifetime of an entry begins anew, beside when it is put.
enum class renewed { never, by_get };

// What a subject must offer; whatever is missing is named by its line.
template <class Cache, class Element = int>
struct expiring_cache_interface {
    static_assert(std::is_constructible_v<Cache, int, std::chrono::seconds>,
                  "needs: Cache(capacity, lifetime)");
    static_assert(
        requires(Cache & c) { c.put(Element(1), Element(2)); },
        "needs: put(key, value)");
    static_assert(
        requires(Cache & c, const Element& key) { c.get(key); },
        "needs: get(key)");
    static_assert(
        requires(const Cache& c, const Element& key) { bool(c.contains(key)); },
        "needs: contains(key) const");
    static constexpr bool met = true;
};

namespace expiring {

struct any_expiring_cache : caching::any_cache {
    virtual void put_for(int key, int value, int lifetime) = 0;
    virtual std::optional<caching::entries> expire() = 0;  // if it tells
};

struct type : caching::type {
    any_expiring_cache* (*make_for)(std::size_t capacity, int lifetime);
    bool lifetimes, expires;
};

template <class Cache, class Element>
class expiring_cache_of final
    : public caching::cache_of<Cache, Element, any_expiring_cache> {
public:
    static constexpr bool lifetimes = requires(Cache & c) {
        c.put(Element(1), Element(2), std::chrono::seconds(3));
    };
    static constexpr bool expires = requires(Cache & c) { c.expire(); };

    explicit expiring_cache_of(std::size_t capacity, int lifetime = 1)
        : caching::cache_of<Cache, Element, any_expiring_cache>(
              capacity, std::chrono::seconds(lifetime)) {}

    void put_for(int key, int value, int lifetime) override {
        if constexpr (lifetimes)
            (void)this->cache_.put(Element(key), Element(value),
                                   std::chrono::seconds(lifetime));
    }
    std::optional<caching::entries> expire() override {
        if constexpr (requires(Cache & c) { c.expire().begin(); }) {
            const auto expired = this->cache_.expire();
            engine::calm();
            caching::entries all;
            caching::append_all(all, expired);
            return all;
        } else if constexpr (expires) {
            this->cache_.expire();
        }
        return {};
    }
};

template <class Cache, class Element = int>
type type_of() {
    using on = expiring_cache_of<Cache, Element>;
    return {
        caching::type_of<Cache, Element, on>(),
        [](std::size_t capacity, int lifetime) {
            return static_cast<any_expiring_cache*>(new on(capacity, lifetime));
        },
        on::lifetimes, on::expires};
}

report judge(const type&, renewed, const settings&);
report judge_faults(const type&, renewed, const settings&);

}  // namespace expiring

// A cache of ints by ints.
template <class Cache>
report expiring_cache(const settings& how = settings::standard(),
                      renewed when = renewed::never) {
    static_assert(expiring_cache_interface<Cache>::met);
    return expiring::judge(expiring::type_of<Cache>(), when, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report expiring_cache_faults(const settings& how = settings::standard(),
                             renewed when = renewed::never) {
    static_assert(expiring_cache_interface<Cache, fragile>::met);
    return expiring::judge_faults(expiring::type_of<Cache, fragile>(), when,
                                  how);
}

}  // namespace tenet::laws
