// expiring_cache: a cache whose entries have a lifetime.
//
// The clock of the tests is manual_clock, which also stands still and goes
// back.
//
// Judges:    a type, such as my_cache<int, int,
//            tenet::laws::manual_clock>
// Also:      ttl, ttl_cache, expiring
// Interface: Cache(capacity, lifetime), a lifetime of std::chrono::seconds;
//            put(key, value); get(key); contains(key);
//            optional: put(key, value, lifetime); expire() and
//            expire(time_point), giving what they remove or nothing; the
//            members that the suite cache lists
// Claims:    an entry lives until its deadline, and no longer; a clock that
//            goes far ahead and back revives no entry and prolongs none; to
//            expire by a later time does not move the clock
// Convicts:  one that returns an entry at its deadline; that iterates over,
//            contains or erases expired entries; that revives them when the
//            clock goes back, or lets them live until it has caught up; that
//            takes a threshold for the time, for now, or for the end of all;
//            that evicts live entries before expired ones, be
//            it only while nobody looks;
//            that renews on get; that keeps the deadline of a replaced entry;
//            that ignores a lifetime of its own; that expires too much or too
//            little
#pragma once

#include <chrono>
#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// A clock that returns the time it is set to.
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

namespace expiring {

inline constexpr std::string_view opening =
    "tenet::laws::manual_clock::time = {};\n"
    "$T cache($0, std::chrono::seconds($1));";
inline constexpr std::string_view pass =
    "tenet::laws::manual_clock::time += std::chrono::seconds($0)";
inline constexpr std::string_view jump =
    "tenet::laws::manual_clock::time += std::chrono::hours($0)";
inline constexpr std::string_view expire_by =
    "cache.expire(tenet::laws::manual_clock::time + std::chrono::seconds($0))";
inline constexpr std::string_view put_for =
    "cache.put($0, $1, std::chrono::seconds($2))";

template <class Cache, class Element>
subject half() {
    using std::chrono::seconds;
    static_assert(std::is_constructible_v<Cache, int, seconds>,
                  "needs: Cache(capacity, lifetime)");
    // contains is required here, optional in caching::half.
    subject_of<Cache, Element> it = caching::half<Cache, Element>();
    it.start(opening,
             [](std::size_t capacity, int lifetime) {
                 manual_clock::time = {};
                 return Cache(caching::number_of_entries{capacity},
                              seconds(lifetime));
             })
        .call("contains",
              [](Cache& c, int key) { return bool(c.contains(Element(key))); })
        .call(pass,
              [](Cache&, int step) { manual_clock::time += seconds(step); });
    it.call(jump, [](Cache&, int hours) {
        manual_clock::time += std::chrono::hours(hours);
    });
    if constexpr (requires(Cache & c, Element e) { c.put(e, e, seconds(3)); })
        it.call(put_for, [](Cache& c, int key, int value, int lifetime) {
            (void)c.put(Element(key), Element(value), seconds(lifetime));
        });
    if constexpr (requires(Cache & c) { c.expire(); })
        it.call("expire", [](Cache& c) {
            return caching::evicted_by([&c] { return c.expire(); });
        });
    if constexpr (requires(Cache & c) { c.expire(manual_clock::time); })
        it.call(expire_by, [](Cache& c, int later) {
            return caching::evicted_by(
                [&] { return c.expire(manual_clock::time + seconds(later)); });
        });
    return it;
}

report judge(const subject&, renewed, const settings&);

}  // namespace expiring

// A cache of ints by ints; of fragile elements, the basic guarantee.
template <class Cache, class Element = int>
report expiring_cache(const settings& how = settings::standard(),
                      renewed when = renewed::never) {
    return expiring::judge(expiring::half<Cache, Element>(), when, how);
}

}  // namespace tenet::laws
