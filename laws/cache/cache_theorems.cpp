#include <tenet/laws/cache/cache_theorems.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace tenet::laws::caching {

namespace {

using room = within<1, 12, std::size_t>;

std::unique_ptr<any_cache> made(const type& of, std::size_t capacity) {
    return std::unique_ptr<any_cache>(of.make(capacity));
}

std::vector<int> keys_of(const auto& drawn) {
    return {drawn.begin(), drawn.end()};
}

// Whether it hits; what misses is put.
bool request(any_cache& cache, int key) {
    const bool hit = cache.get(key).has_value();
    if (!hit) cache.put(key, key % 1000);
    return hit;
}

// The first request that hits in less room alone.
std::string only_in_less(const type& of, std::size_t capacity,
                         const trace& drawn) {
    const auto less = made(of, capacity), more = made(of, capacity + 1);
    for (const int key : drawn.elements) {
        const bool hit = request(*less, key);
        if (!request(*more, key) && hit)
            return shown(key) + " hits with room for " + shown(capacity) +
                   ", not with one more";
    }
    return {};
}

// With any room for the optimum that is no greater.
std::string against_optima(const type& of, std::size_t c,
                           const std::vector<int>& asked) {
    const auto cache = made(of, c);
    std::size_t misses = 0;
    for (const int key : asked) misses += !request(*cache, key);
    for (std::size_t h = 1; h <= c; ++h) {
        const std::size_t optimum = fewest_misses(h, asked, false);
        if (misses * (c - h + 1) > c * optimum + h * (c - h + 1))
            return shown(misses) + " misses, where the optimum with room for " +
                   shown(h) + " has " + shown(optimum);
    }
    return {};
}

// After so many keys, those held are the latest.
std::string after_keys(const type& of, std::size_t capacity, std::size_t keys) {
    const auto cache = made(of, capacity);
    for (std::size_t i = 0; i < keys; ++i) request(*cache, static_cast<int>(i));
    for (std::size_t i = 0; i < keys; ++i) {
        const bool held = cache->get(static_cast<int>(i)).has_value();
        if (held != (i + capacity >= keys))
            return shown(i) + (held ? " is" : " is not") + " held";
    }
    return {};
}

std::string after_scan(const type& of, std::size_t capacity, std::size_t hot,
                       int scan) {
    const auto cache = made(of, capacity);
    const auto last = static_cast<int>(hot);
    for (int i = 0; i < last; ++i) request(*cache, i), request(*cache, i);
    for (int i = 0; i < scan; ++i) request(*cache, last + i);
    for (int i = 0; i < last; ++i)
        if (!cache->get(i)) return shown(i) + " is not held";
    return {};
}

}  // namespace

finding more_room_keeps_all(const type& of, const settings& how) {
    return property("what hits also hits with more room",
                    "tenet::laws::hits_of<" + of.name +
                        ">($0, $1), tenet::laws::hits_of<" + of.name +
                        ">($0 + 1, $1)",
                    [&of](room capacity, const trace& drawn) {
                        return only_in_less(of, capacity, drawn);
                    })
        .judge(how);
}

// What keeps missing does so for a few keys that come round and round.
finding is_competitive(const type& of, const settings& how) {
    using few = within<0, 9>;
    return property(
               "it misses at most c / (c - h + 1) times the optimum of h",
               "tenet::laws::hits_of<" + of.name +
                   ">($0, tenet::laws::and_rounds($1, $2, 30))",
               [&of](within<1, 6, std::size_t> c, const up_to<few, 12>& opening,
                     const up_to<few, 5>& round) {
                   return against_optima(
                       of, c,
                       and_rounds(keys_of(opening.elements),
                                  keys_of(round.elements), 30));
               })
        .judge(how);
}

finding queues_what_comes_once(const type& of, const settings& how) {
    return property("keys that come once leave in the order in which they came",
                    of.name +
                        " cache($0);\nfor (int key = 0; key < $1; ++key) "
                        "cache.put(key, key);\nfor (int key = 0; key < $1; "
                        "++key) cache.get(key)",
                    [&of](room capacity, within<0, 60, std::size_t> keys) {
                        return after_keys(of, capacity, keys);
                    })
        .judge(how);
}

finding survives_scans(const type& of, const settings& how, safe_keys safe,
                       const std::string& text) {
    const std::string all =
        of.name +
        " cache($0);\n"
        "const int hot = std::min<int>($1, " +
        text +
        ");\n"
        "for (int key = 0; key < hot; ++key)\n"
        "    cache.put(key, key), cache.get(key);\n"
        "for (int i = 0; i < $2; ++i) cache.put(hot + i, 0);\n"
        "for (int key = 0; key < hot; ++key) cache.get(key)";
    return property("keys that were asked for twice survive a scan", all,
                    [&of, safe](room capacity, within<0, 12, std::size_t> keys,
                                within<0, 60> scan) {
                        return after_scan(
                            of, capacity,
                            std::min<std::size_t>(keys, safe(capacity)), scan);
                    })
        .judge(how);
}

}  // namespace tenet::laws::caching
