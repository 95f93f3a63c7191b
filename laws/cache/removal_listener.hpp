// removal_listener: a cache that tells of every entry that leaves, and why.
//
// A value that is rejected also has its notice, if put or the listener tells
// that it is.
//
// Judges:    a type, such as my_cache<int, int>
// Also:      listener, listening_cache
// Interface: Cache(capacity, listener); put(key, value); get(key);
//            listener(key, value, cause), a cause with the enumerators evicted,
//            replaced, erased and cleared, and rejected if it rejects any;
//            optional: erase(key), clear(), set_capacity(n); put may tell its
//            outcome
// Claims:    each value is held, or has had one notice, of its cause
// Convicts:  one that does not report a replaced or a cleared entry; that
//            reports twice, before the change, the wrong cause, the new value,
//            or an entry that it keeps; that calls with its lock held; that
//            stops, or loses an entry, when the listener throws; that does not
//            report what it rejects, or as evicted
#pragma once

#include <functional>
#include <string_view>
#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

namespace listening {

// Called by the listener of a cache under test.
inline std::function<void(int key, int value, std::string_view why)> heard;

template <class Cause>
std::string_view name_of(Cause it) {
    if (it == Cause::evicted) return "evicted";
    if (it == Cause::replaced) return "replaced";
    if (it == Cause::erased) return "erased";
    if constexpr (requires { Cause::rejected; })
        if (it == Cause::rejected) return "rejected";
    return it == Cause::cleared ? "cleared" : "another";
}

struct listener {
    void operator()(int key, int value, auto why) const {
        if (heard) heard(key, value, name_of(why));
    }
};

inline constexpr std::string_view opening =
    "int next = 0;\nstd::function<void()> act;  // once\n"
    "$T cache($0, [&](auto&&...) {\n"
    "    if (auto once = std::exchange(act, nullptr)) once();\n});";

template <class Cache>
subject half() {
    static_assert(std::is_constructible_v<Cache, std::size_t, listener>,
                  "needs: Cache(capacity, listener)");
    return caching::half<Cache>().start(opening, [](std::size_t capacity) {
        return Cache(caching::number_of_entries{capacity}, listener());
    });
}

report judge(const subject&, const settings&);

}  // namespace listening

// A cache of ints by ints.
template <class Cache>
report removal_listener(const settings& how = settings::standard()) {
    return listening::judge(listening::half<Cache>(), how);
}

}  // namespace tenet::laws
