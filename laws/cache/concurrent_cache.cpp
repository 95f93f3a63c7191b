#include <tenet/laws/cache/concurrent_cache.hpp>

#include <atomic>
#include <map>
#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::caching {

namespace {

constexpr int keys = 4;
constexpr unsigned threads = 3;
using few_keys = within<0, keys - 1>;
using few_values = within<0, 9>;
using map_law = law<any_cache, std::map<int, int>>;

std::optional<int> found_in(const std::map<int, int>& held, int key) {
    const auto at = held.find(key);
    return at == held.end() ? std::nullopt : std::optional(at->second);
}

// With room for every key, it is a map.
map_law roomy(const type& of) {
    map_law it("some order of the calls explains all answers", "cache",
               of.name);
    it.starts(
          "$T cache(4);", [&of] { return of.make(keys); },
          [] { return std::map<int, int>(); })
        .call(
            "put", [](any_cache& c, few_keys k, few_values v) { c.put(k, v); },
            [](std::map<int, int>& m, few_keys k, few_values v) { m[k] = v; })
        .often(3)
        .call(
            "get", [](any_cache& c, few_keys k) { return c.get(k); },
            [](std::map<int, int>& m, few_keys k) { return found_in(m, k); })
        .often(3);
    if (of.erases)
        it.call(
              "erase",
              [tells = of.tells_erased](any_cache& c, few_keys k) {
                  const auto erased = c.erase(k);
                  return tells && erased.value_or(false);
              },
              [tells = of.tells_erased](std::map<int, int>& m, few_keys k) {
                  return m.erase(k) > 0 && tells;
              })
            .often(2);
    if (of.contains)
        it.call(
            "contains", [](any_cache& c, few_keys k) { return c.contains(k); },
            [](std::map<int, int>& m, few_keys k) { return m.contains(k); });
    return it;
}

// Values tell their keys.
struct crowd {
    crowd(const type& of_, std::size_t capacity)
        : of(of_), cache(of.make(capacity)), most(capacity) {}

    bool get(int key) {
        ++gets;
        const auto found = cache->get(key);
        return !found || *found % keys == key;
    }
    bool adds_up() const {
        if (!of.counts) return true;
        const counts it = cache->statistics();
        return it.hits + it.misses == gets;
    }
    bool fits() const { return !of.sized || cache->size() <= most; }
    bool invariant() const { return cache->invariant(); }

    const type& of;
    std::unique_ptr<any_cache> cache;
    std::size_t most;
    std::atomic<std::int64_t> gets{0};
};

law<crowd, bystander> crowded(const type& of) {
    law<crowd, bystander> it("what is got was put under that key", "cache",
                             of.name);
    it.starts(
          "$T cache($0);",
          [&of](within<1, 2, std::size_t> n) { return new crowd(of, n); },
          [](within<1, 2, std::size_t>) { return new bystander(); })
        .call(
            "cache.put($0, 4 * $1 + $0)",
            [](crowd& s, few_keys k, few_values v) {
                s.cache->put(k, keys * v + k);
            },
            [](bystander&, few_keys, few_values) {})
        .often(3)
        .call(
            "cache.get($0) % 4 == $0",
            [](crowd& s, few_keys k) { return s.get(k); },
            [](bystander&, few_keys) { return true; })
        .often(3);
    if (of.erases)
        it.call(
            "erase", [](crowd& s, few_keys k) { s.cache->erase(k); },
            [](bystander&, few_keys) {});
    it.always("cache.size() <= cache.capacity()",
              [](const crowd& s, const bystander&) { return s.fits(); });
    it.always("hits + misses == gets",
              [](const crowd& s, const bystander&) { return s.adds_up(); });
    return it;
}

}  // namespace

finding judge_order(const type& of, const settings& how) {
    return roomy(of).judge_concurrently(threads, how);
}

finding judge_sums(const type& of, const settings& how) {
    return crowded(of).judge_concurrently(threads, how);
}

report judge_concurrently(const type& of, const settings& how) {
    return {"concurrent_cache",
            of.name,
            {judge_order(of, how), judge_sums(of, how)}};
}

}  // namespace tenet::laws::caching
