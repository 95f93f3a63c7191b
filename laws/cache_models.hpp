// cache_models: a cache and a plain model of its policy, call by call.
//
// A policy is judged by a model that is too plain to be wrong. It has
//     explicit Model(std::size_t capacity);
//     std::optional<int> get(int key);
//     caching::told put(int key, int value);
//     bool erase(int key);
//     void clear();
//     caching::entries set_capacity(std::size_t);  // what was evicted
//     caching::entries entries() const;            // the next victim first
// and std::vector<int> recall() const, the keys that a script should meet
// again: those that it holds, and ghosts if it keeps any.
#pragma once

#include <algorithm>
#include <optional>
#include <tenet/laws/cache.hpp>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <vector>

namespace tenet::laws {

namespace caching {

inline entries::const_iterator find(const entries& all, int key) {
    return std::find_if(all.begin(), all.end(),
                        [key](const auto& it) { return it.first == key; });
}

inline std::optional<int> peek(const entries& all, int key) {
    const auto at = find(all, key);
    return at == all.end() ? std::nullopt : std::optional(at->second);
}

// What an erase tells, if it tells anything.
inline told erasure(std::optional<bool> done) {
    if (!done) return {};
    return {*done ? "erased" : "nothing to erase", {}};
}

}  // namespace caching

// Every hit, every victim and the order of eviction must agree.
template <class Cache, class Model, class Element = int>
auto cache_policy_law(const char* claim) {
    using namespace caching;
    using on = calls<Cache, Element>;
    auto all =
        law<Cache, Model>(claim, "cache")
            .starts(
                "$T cache($0);",
                [](any_capacity n) {
                    return Cache(
                        number_of_entries{static_cast<std::size_t>(n.number)});
                },
                [](any_capacity n) {
                    return Model(static_cast<std::size_t>(n.number));
                })
            .call(
                "put",
                [](Cache& c, any_key k, any_value v) {
                    return on::put(c, k, v);
                },
                [](Model& m, any_key k, any_value v) { return m.put(k, v); })
            .often(4)
            .call(
                "get", [](Cache& c, any_key k) { return on::get(c, k); },
                [](Model& m, any_key k) { return m.get(k); })
            .often(4);
    if constexpr (on::peeks)
        all.call(
            "peek", [](Cache& c, any_key k) { return on::peek(c, k); },
            [](Model& m, any_key k) { return peek(m.entries(), k); });
    if constexpr (on::erases)
        all.call(
            "erase",
            [](Cache& c, any_key k) { return erasure(on::erase(c, k)); },
            [](Model& m, any_key k) { return erasure(m.erase(k)); });
    if constexpr (on::clears)
        all.call(
            "clear", [](Cache& c) { c.clear(); }, [](Model& m) { m.clear(); });
    if constexpr (on::resizes)
        all.call(
            "set_capacity",
            [](Cache& c, within<1, 12> n) {
                return told{
                    {},
                    on::set_capacity(c, static_cast<std::size_t>(n.number))};
            },
            [](Model& m, within<1, 12> n) {
                return told{{},
                            m.set_capacity(static_cast<std::size_t>(n.number))};
            });
    if constexpr (on::sized)
        all.view(
            "size", [](const Cache& c) { return c.size(); },
            [](const Model& m) { return m.entries().size(); });
    if constexpr (on::walks)
        all.view(
            "std::vector(cache.begin(), cache.end())",
            [](const Cache& c) { return entries_in(c); },
            [](const Model& m) { return m.entries(); });
    return all;
}

// Longer requests for more keys than scripts can hold.
template <class Cache, class Model>
finding cache_policy_trace(const char* claim,
                           const settings& how = settings::standard()) {
    using namespace caching;
    return property(
               claim, "hits_of(" + type_name<Cache>() + "($0), $1)",
               [](within<1, 40> capacity, const trace& drawn) {
                   return requests<Cache>(capacity, drawn);
               },
               [](within<1, 40> capacity, const trace& drawn) {
                   return requests<Model>(capacity, drawn);
               })
        .judge(how);
}

}  // namespace tenet::laws
