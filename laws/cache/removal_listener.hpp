// removal_listener: a cache that tells of every entry that leaves, and why.
//
// Judges:    a type, such as my_cache<int, int>
// Interface: Cache(capacity, listener); put(key, value); get(key);
//            contains(key); listener(key, value, cause) is told a cause that is
//            an enumerator evicted, replaced, erased or cleared;
//            optional: erase(key), clear() and the members that the suite cache
//            lists
// Claims:    each value that was put is held, or has had one notice, of the
//            right cause; that comes when the change is complete, so that a
//            listener may call the cache; one that throws misses none
// Convicts:  one that misses what is replaced; what is cleared; that tells
//            twice; before the change; the wrong cause; the new value; that
//            tells of what it keeps; that calls under its lock; that stops, or
//            loses an entry, when the listener throws
#pragma once

#include <functional>
#include <stdexcept>
#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// What a subject must offer; whatever is missing is named by its line.
template <class Cache>
struct removal_listener_interface {
    struct any_listener {
        void operator()(const auto&, const auto&, auto) const {}
    };
    static_assert(std::is_constructible_v<Cache, std::size_t, any_listener>,
                  "needs: Cache(capacity, listener)");
    static_assert(
        requires(Cache & c) { c.put(1, 2); }, "needs: put(key, value)");
    static_assert(
        requires(Cache & c) { c.get(1); }, "needs: get(key)");
    static_assert(
        requires(const Cache& c) { bool(c.contains(1)); },
        "needs: contains(key) const");
    static constexpr bool met = true;
};

namespace listening {

using listener = std::function<void(int key, int value, std::string_view why)>;

// What a listener on trial throws.
struct deaf : std::runtime_error {
    deaf() : std::runtime_error("the listener throws") {}
};

template <class Cause>
std::string_view name_of(Cause it) {
    if (it == Cause::evicted) return "evicted";
    if (it == Cause::replaced) return "replaced";
    if (it == Cause::erased) return "erased";
    return it == Cause::cleared ? "cleared" : "another";
}

struct type : caching::type {
    caching::any_cache* (*make_heard)(std::size_t capacity, listener);
};

template <class Cache>
class listening_cache_of final : public caching::cache_of<Cache, int> {
public:
    explicit listening_cache_of(std::size_t capacity, listener heard = {})
        : caching::cache_of<Cache, int>(capacity,
                                        [heard](int key, int value, auto why) {
                                            if (heard)
                                                heard(key, value, name_of(why));
                                        }) {}
};

template <class Cache>
type type_of() {
    using on = listening_cache_of<Cache>;
    return {caching::type_of<Cache, int, on>(),
            [](std::size_t capacity, listener heard) {
                return static_cast<caching::any_cache*>(
                    new on(capacity, std::move(heard)));
            }};
}

report judge(const type&, const settings&);

}  // namespace listening

// A cache of ints by ints.
template <class Cache>
report removal_listener(const settings& how = settings::standard()) {
    static_assert(removal_listener_interface<Cache>::met);
    return listening::judge(listening::type_of<Cache>(), how);
}

}  // namespace tenet::laws
