// cache_models: a cache and a plain model of its policy, call by call.
//
// A suite for a policy is a model of it, too plain to be wrong, in a source
// file, and a header that names it: see lru.
#pragma once

#include <optional>
#include <string_view>
#include <tenet/laws/cache/cache.hpp>
#include <utility>
#include <vector>

namespace tenet::laws::caching {

using entries = std::vector<std::pair<int, int>>;

// What a put tells.
struct told {
    std::string_view outcome;
    entries evicted;
    friend value as_answer(const told&);
};

// A plain cache of one policy.
struct policy_model {
    virtual ~policy_model() = default;
    virtual std::optional<int> get(int key) = 0;
    virtual std::optional<int> peek(int key) const = 0;
    virtual told put(int key, int value) = 0;
    virtual bool erase(int key) = 0;
    virtual entries evict() = 0;  // the next victim, if any
    virtual void clear() = 0;
    virtual entries set_capacity(std::size_t) = 0;  // gives what was evicted
    virtual entries held() const = 0;               // the next victim first
    // Keys that a script should meet again: those held, and ghosts if any.
    virtual std::vector<int> recall() const = 0;
};

using theorem = finding (*)(const subject&, const settings&);

struct policy {
    const char* suite;
    const char* claim;
    const char* trace_claim;
    policy_model* (*model)(std::size_t capacity);
    std::vector<theorem> theorems{};  // what else holds of it
    bool remembers = false;           // uses, however long ago or many
};

// Every hit, every victim and the order of eviction must agree with the
// model's. Every subject is judged by what its elements can show.
report judge_policy(const std::vector<subject>&, const policy&,
                    const settings&);

// A cache of ints by ints; of metered elements, what a request may cost; of
// fragile ones, what a fault leaves behind.
template <class Cache, class Element = int>
report judge_policy(const policy& by, const settings& how) {
    return judge_policy({of<Cache, Element>()}, by, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache, class... More>
report judge_policy(const policy& by, const settings& how) {
    constexpr auto each = []<class Element>() {
        return of<Cache<Element, Element>, Element>();
    };
    return judge_policy(subjects_of<int, metered, fragile, More...>(each), by,
                        how);
}

// ------------------------------------------------------- for claims of traces

// Longer requests for more keys than scripts can hold.
using trace = up_to<within<0, 63>, 100>;

object made(const subject&, std::size_t capacity);
// Asks for a key, which is put if it misses: whether it hits.
bool hits(const object& cache, int key);
std::size_t misses(const object& cache, const std::vector<int>& asked);

// The fewest misses that knowing the future allows; if it may bypass, a key
// that missed need not be kept.
std::size_t fewest_misses(std::size_t capacity, const std::vector<int>& asked,
                          bool may_bypass);

}  // namespace tenet::laws::caching
