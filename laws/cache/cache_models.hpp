// cache_models: a cache and a plain model of its policy, call by call.
//
// A suite for a policy is a model of it, too plain to be wrong, in a source
// file, and a header that names it: see least_recently_used.
#pragma once

#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

namespace caching {

// A plain cache of one policy. What a put tells is both its outcome and what
// it evicted.
struct policy_model : store {
    virtual bool erase(int key) = 0;
    virtual entries evict();  // the next victim, if any; by erasing it
    virtual void clear() = 0;
    virtual entries set_capacity(std::size_t) = 0;  // gives what was evicted
    virtual entries held() const = 0;               // the next victim first
    // Keys that a script should meet again: those held, and ghosts if any.
    virtual std::vector<int> recall() const;
    virtual std::optional<int> peek(int key) const;
};

using theorem = finding (*)(const type&, const settings&);

struct policy {
    const char* suite;
    const char* claim;
    const char* trace_claim;
    policy_model* (*model)(std::size_t capacity);
    bool ordered = true;  // whether begin() to end() is the order of eviction
    std::vector<theorem> theorems{};  // what else holds of it
};

// Every hit and every victim must agree with the model's, and the order of
// eviction where a policy promises to show it.
report judge_policy(const type&, const policy&, const settings&);
report judge_policy_faults(const type&, const policy&, const settings&);

// For models: where an entry is, and its removal.
entries::const_iterator find(const entries&, int key);
bool remove(entries&, int key);

template <class Model>
policy_model* make_model(std::size_t capacity) {
    return new Model(capacity);
}

}  // namespace caching

// A cache of ints by ints.
template <class Cache>
report cache_policy(const caching::policy& by, const settings& how) {
    static_assert(cache_interface<Cache>::met);
    return caching::judge_policy(caching::type_of<Cache>(), by, how);
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report cache_policy_faults(const caching::policy& by, const settings& how) {
    return caching::judge_policy_faults(caching::type_of<Cache, fragile>(), by,
                                        how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report cache_policy(const caching::policy& by, const settings& how) {
    report found = cache_policy<Cache<int, int>>(by, how);
    found += cache_cost<Cache<metered, metered>>(how);
    found += cache_policy_faults<Cache<fragile, fragile>>(by, how);
    return found;
}

}  // namespace tenet::laws
