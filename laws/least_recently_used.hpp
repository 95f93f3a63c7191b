// least_recently_used: a cache that gives up the entry unused for the longest.
//
// A get that hits and every put use an entry; looking at one does not.
//
// Judges:    a type, such as my_lru<int, int>; of a template, my_lru, also what
//            is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1; optional members as the
//            suite cache lists them
// Claims:    every hit, every victim and the order of eviction are those of a
//            list in order of last use; a request hashes at most 4 times,
//            compares at most 8 and moves at most 24; what throws changes
//            neither entries nor order
// Convicts:  one that forgets to touch on get; on replacing; one that touches
//            on peek; that evicts the latest; that evicts too early; too late;
//            first in, first out
#pragma once

#include <algorithm>
#include <optional>
#include <tenet/laws/cache_models.hpp>
#include <vector>

namespace tenet::laws {

// A list in order of last use: the next victim comes first.
class least_recently_used_model {
public:
    explicit least_recently_used_model(std::size_t capacity)
        : capacity_(capacity) {}

    std::optional<int> get(int key) {
        const auto found = caching::peek(held_, key);
        if (found) put(key, *found);
        return found;
    }

    caching::told put(int key, int value) {
        const bool replaces = erase(key);
        held_.emplace_back(key, value);
        return {replaces ? "replaced" : "inserted", set_capacity(capacity_)};
    }

    bool erase(int key) {
        return std::erase_if(held_, [key](const auto& it) {
                   return it.first == key;
               }) > 0;
    }

    void clear() { held_.clear(); }

    caching::entries set_capacity(std::size_t capacity) {
        capacity_ = capacity;
        caching::entries evicted;
        for (; held_.size() > capacity_; held_.erase(held_.begin()))
            evicted.push_back(held_.front());
        return evicted;
    }

    const caching::entries& entries() const { return held_; }

    std::vector<int> recall() const {
        std::vector<int> keys;
        for (const auto& entry : held_) keys.push_back(entry.first);
        return keys;
    }

private:
    std::size_t capacity_;
    caching::entries held_;
};

template <class Cache, class Element = int>
auto least_recently_used_law() {
    return cache_policy_law<Cache, least_recently_used_model, Element>(
        "it gives up the entry unused for the longest");
}

// A cache of ints by ints.
template <class Cache>
report least_recently_used(const settings& how = settings::standard()) {
    static_assert(cache_interface<Cache>::met);
    report found{"least_recently_used", type_name<Cache>(), {}};
    found.findings.push_back(least_recently_used_law<Cache>().judge(how));
    found.findings.push_back(
        cache_policy_trace<Cache, least_recently_used_model>(
            "over a long trace, it hits as a list in order of last use does",
            how));
    return found;
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report least_recently_used_faults(const settings& how = settings::standard()) {
    report found{"least_recently_used", type_name<Cache>(), {}};
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found.findings.push_back(least_recently_used_law<Cache, fragile>()
                                     .claims(claim)
                                     .judge_faults(kinds, how));
    };
    try_with("a hash or a comparison that throws changes no order",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes no order",
             fault_copy | fault_move);
    try_with("an allocation that fails changes no order", fault_allocation);
    return found;
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report least_recently_used(const settings& how = settings::standard()) {
    report found = least_recently_used<Cache<int, int>>(how);
    found += cache_cost<Cache<metered, metered>>(how);
    found += least_recently_used_faults<Cache<fragile, fragile>>(how);
    return found;
}

}  // namespace tenet::laws
