#include <tenet/laws/cache/cache_theorems.hpp>

#include <algorithm>
#include <string>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace tenet::laws::caching {

namespace {

using room = within<1, 12, std::size_t>;

// The first request that hits in less room alone.
std::string only_in_less(const subject& of, std::size_t capacity,
                         const trace& drawn) {
    const object less = made(of, capacity), more = made(of, capacity + 1);
    for (const int key : drawn.elements) {
        const bool hit = hits(less, key);
        if (!hits(more, key) && hit)
            return shown(key) + " hits with room for " + shown(capacity) +
                   ", not with one more";
    }
    return {};
}

// With any room for the optimum that is no greater.
std::string against_optima(const subject& of, std::size_t c,
                           const std::vector<int>& asked) {
    const std::size_t count = misses(made(of, c), asked);
    for (std::size_t h = 1; h <= c; ++h) {
        const std::size_t optimum = fewest_misses(h, asked, false);
        if (count * (c - h + 1) > c * optimum + h * (c - h + 1))
            return shown(count) + " misses, where the optimum with room for " +
                   shown(h) + " has " + shown(optimum);
    }
    return {};
}

// After so many keys, those held are the latest.
std::string after_keys(const subject& of, std::size_t capacity,
                       std::size_t keys) {
    const object cache = made(of, capacity);
    for (std::size_t i = 0; i < keys; ++i) hits(cache, static_cast<int>(i));
    for (std::size_t i = 0; i < keys; ++i) {
        const bool held = cache("get", static_cast<int>(i)).is_something();
        if (held != (i + capacity >= keys))
            return shown(i) + (held ? " is" : " is not") + " held";
    }
    return {};
}

std::string after_scan(const subject& of, std::size_t capacity, std::size_t hot,
                       int scan) {
    const object cache = made(of, capacity);
    const auto last = static_cast<int>(hot);
    for (int i = 0; i < last; ++i) hits(cache, i), hits(cache, i);
    for (int i = 0; i < scan; ++i) hits(cache, last + i);
    for (int i = 0; i < last; ++i)
        if (!cache("get", i).is_something()) return shown(i) + " is not held";
    return {};
}

}  // namespace

finding more_room_keeps_all(const subject& of, const settings& how) {
    return property("what hits also hits with more room",
                    "tenet::laws::hits_of<" + of.type +
                        ">($0, $1), tenet::laws::hits_of<" + of.type +
                        ">($0 + 1, $1)",
                    [&of](room capacity, const trace& drawn) {
                        return only_in_less(of, capacity, drawn);
                    })
        .judge(how);
}

// What keeps missing does so for a few keys that come round and round.
finding is_competitive(const subject& of, const settings& how) {
    using few = within<0, 9>;
    return property(
               "it misses at most c / (c - h + 1) times the optimum of h",
               "tenet::laws::hits_of<" + of.type +
                   ">($0, tenet::laws::and_rounds($1, $2, 30))",
               [&of](within<1, 6, std::size_t> c, const up_to<few, 12>& opening,
                     const up_to<few, 5>& round) {
                   return against_optima(
                       of, c,
                       and_rounds(
                           {opening.elements.begin(), opening.elements.end()},
                           {round.elements.begin(), round.elements.end()}, 30));
               })
        .judge(how);
}

finding queues_what_comes_once(const subject& of, const settings& how) {
    return property(
               "keys that come once are evicted in the order in which they "
               "came",
               of.type +
                   " cache($0);\nfor (int key = 0; key < $1; ++key) "
                   "cache.put(key, key);\nfor (int key = 0; key < $1; "
                   "++key) cache.get(key)",
               [&of](room capacity, within<0, 60, std::size_t> keys) {
                   return after_keys(of, capacity, keys);
               })
        .judge(how);
}

finding survives_scans(const subject& of, const settings& how, safe_keys safe,
                       const std::string& text) {
    const std::string all =
        of.type +
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
