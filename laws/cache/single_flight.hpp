// single_flight: a cache that loads what it lacks, once for all who ask.
//
// Judges:    a type, such as my_cache<int, int>
// Also:      loading_cache, load_once
// Threads:   yes
// Interface: Cache(capacity); get_or_load(key, load), where load(key) gives a
//            value, giving that or an optional; optional: get_or_load(key,
//            load, limit), where the limit of a wait is a std::chrono::duration
//            or a time of std::chrono::steady_clock; erase(key), which a load
//            may call; put(key, value)
// Claims:    what it lacks is loaded, and then held; threads that ask at once
//            share a load and what it gives; loads of different keys do not
//            wait for one another; a load whose thread is ended ends, and
//            leaves its key free; a thread that waits no longer than it may
//            gets an error or nothing, and the load goes on; loads that ask one
//            another end, if their waits are limited; no two calls are a data
//            race
// Convicts:  one that loads twice; that stores after erase; that lets others
//            load again when a load has failed; that throws something else at
//            them; that stays broken; that holds a failure; that loads under
//            one lock; that loads within its own load; that keeps a thread from
//            ending; that waits for one that was ended; that waits too long;
//            that loads twice, ends the load or makes up a value instead
#pragma once

#include <chrono>
#include <functional>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

namespace flights {

// A load is passed to the subject by its address.
struct load {
    const std::function<int(int key)>* made;

    friend value as_answer(const load& it) {
        return static_cast<std::int64_t>(
            reinterpret_cast<std::intptr_t>(it.made));
    }
};

}  // namespace flights

template <>
struct argument<flights::load> {
    static flights::load make(const value& given) {
        return {reinterpret_cast<const std::function<int(int)>*>(
            static_cast<std::intptr_t>(given.whole))};
    }
};

namespace flights {

inline constexpr std::string_view get_or_load_within =
    "cache.get_or_load($0, $1, std::chrono::milliseconds($2))";

template <class Cache>
subject half() {
    using std::chrono::milliseconds, std::chrono::steady_clock;
    static_assert(std::is_constructible_v<Cache, int>,
                  "needs: Cache(capacity)");
    subject_of<Cache> it("cache");
    it.start("$T cache(8);", [] {
          return new Cache(8);
      }).call("get_or_load", [](Cache& c, int key, load by) {
        return answer_of(c.get_or_load(key, *by.made));
    });
    if constexpr (requires(Cache & c, load by) {
                      c.get_or_load(1, *by.made, milliseconds(1));
                  })
        it.call(get_or_load_within, [](Cache& c, int key, load by, int most) {
            return answer_of(c.get_or_load(key, *by.made, milliseconds(most)));
        });
    else if constexpr (requires(Cache & c, load by) {
                           c.get_or_load(1, *by.made, steady_clock::now());
                       })
        it.call(get_or_load_within, [](Cache& c, int key, load by, int most) {
            const auto end = steady_clock::now() + milliseconds(most);
            return answer_of(c.get_or_load(key, *by.made, end));
        });
    if constexpr (requires(Cache & c) { c.erase(1); })
        it.call("erase", [](Cache& c, int key) { (void)c.erase(key); });
    if constexpr (requires(Cache & c) { c.put(1, 2); })
        it.call("put", [](Cache& c, int key, int v) { (void)c.put(key, v); });
    return it;
}

report judge(const subject&, const settings&);

// The claims that judge() makes, each on its own.
finding judge_alone(const subject&, const settings&);
finding judge_sharing(const subject&, const settings&);
finding judge_parallel(const subject&, const settings&);
finding judge_ended(const subject&, const settings&);
finding judge_limit(const subject&, const settings&);
finding judge_circle(const subject&, const settings&);

}  // namespace flights

// A cache of ints by ints.
template <class Cache>
report single_flight(const settings& how = settings::standard()) {
    return flights::judge(flights::half<Cache>(), how);
}

}  // namespace tenet::laws
