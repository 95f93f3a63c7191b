// hash_map: keys with values, in no order.
//
// Judges:    a type, such as my_map<int, int>; of a template of key and value,
//            my_map, also the cost and what is left when something throws; of a
//            template of key, value and hash also with bad hashes
// Elements:  metered, fragile
// Interface: Map(); try_emplace(k, v), insert(k, v) or insert({k, v}),
//            which may return whether the key is new;
//            erase(k); find(k) that returns a pointer, an optional or an
//            iterator; size(); optional: insert_or_assign(k, v), contains(k),
//            empty(), clear(), begin() and end(), copies, reserve(n), ==
// Claims:    it finds the value of each key, also of many hundreds, of which
//            many are erased, and if all hashes are equal or differ in one part
//            only; it meets each entry once; it is regular as far as it can be
//            copied and moved; n insertions, n lookups and n erasures compare
//            at most 12 n + 100 keys; a key that is not equal to itself
//            damages nothing; what throws changes nothing where that is
//            promised
// Convicts:  one that overwrites; that forgets what an erasure cuts off, or
//            only where slots wrap around; that keeps tombstones for keys;
//            whose iteration misses the last; that takes equal hashes for equal
//            keys; that shares with its copy; that leaks; that loses what does
//            not fit when it grows; that counts what is there twice
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

// Of elements that hash maps are filled with.
template <class Element>
requires std::same_as<Element, tenet::laws::reentrant> ||
    std::same_as<Element, tenet::laws::reentrant_at_the_end> ||
    std::same_as<Element, tenet::laws::awkward>
struct std::hash<Element> {
    std::size_t operator()(const Element& it) const {
        return std::hash<int>()(it.number());
    }
};

namespace tenet::laws {

namespace maps {

// The value that a lookup found, as a pointer, an optional or an iterator.
template <class Map, class Found>
value value_in(Map& map, const Found& found) {
    if constexpr (requires { found == map.end(); }) {
        if (found == map.end()) return value::of(value::kind::nothing);
        return std::int64_t{number_in(found->second)};
    } else {
        if (!found) return value::of(value::kind::nothing);
        return std::int64_t{number_in(*found)};
    }
}

// Whether the key was new, if it is told.
template <class Put>
value told_by(Put put) {
    if constexpr (std::is_void_v<decltype(put())>) {
        put();
        return value::of(value::kind::untold);
    } else {
        const auto it = put();
        if constexpr (requires { it.second; })
            return answer_of(bool(it.second));
        else
            return answer_of(bool(it));
    }
}

template <class Map, class Key, class Value>
value put_in(Map& map, Key key, Value x) {
    return told_by([&]() -> decltype(auto) {
        if constexpr (requires {
                          map.try_emplace(std::move(key), std::move(x));
                      })
            return map.try_emplace(std::move(key), std::move(x));
        else if constexpr (requires {
                               map.insert(std::move(key), std::move(x));
                           })
            return map.insert(std::move(key), std::move(x));
        else
            return map.insert({std::move(key), std::move(x)});
    });
}

template <class Map, class Element>
constexpr std::string_view put_text() {
    if constexpr (requires(Map & m, Element x) {
                      m.try_emplace(std::move(x), std::move(x));
                  })
        return "map.try_emplace($0, $1)";
    else if constexpr (requires(Map & m, Element x) {
                           m.insert(std::move(x), std::move(x));
                       })
        return "map.insert($0, $1)";
    else
        return "map.insert({$0, $1})";
}

// Keys with their values, in the order of the map.
template <class Map>
std::vector<std::pair<int, int>> entries(const Map& map) {
    std::vector<std::pair<int, int>> all;
    for (const auto& [key, x] : map) {
        all.push_back({number_in(key), number_in(x)});
        if (all.size() > map.size()) break;
    }
    return all;
}

// "" or what is wrong with an unequal key.
template <class Map>
std::string unequal_keys(int n) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    Map map;
    for (int i = 0; i < n; ++i) {
        put_in(map, double(i), i);
        put_in(map, none, i);
    }
    map.erase(none);
    for (int i = 0; i < n; i += 2) map.erase(double(i));
    for (int i = 0; i < n; ++i) {
        const value found = value_in(map, map.find(double(i)));
        if (found.is_something() != (i % 2 != 0))
            return "key " + shown(i) + " is damaged";
    }
    const Map copy = map;
    return copy.size() == map.size() ? "" : "the copy has another size";
}

template <class Map, class Element>
void add_optional(subject_of<Map, Element>& it) {
    using E = Element;
    if constexpr (requires(Map & m, E x) { m.insert_or_assign(E(1), E(1)); })
        it.call("insert_or_assign",
                [](Map& m, int k, int x) { m.insert_or_assign(E(k), E(x)); });
    if constexpr (requires(Map & m, E x) { bool(m.contains(x)); })
        it.call("contains",
                [](Map& m, int k) { return bool(m.contains(E(k))); });
    if constexpr (requires(Map & m) { bool(m.empty()); })
        it.call("empty", [](Map& m) { return bool(m.empty()); });
    if constexpr (requires(Map & m) { m.clear(); })
        it.call("clear", [](Map& m) { m.clear(); });
    if constexpr (requires(Map & m) { m.reserve(std::size_t(1)); })
        it.call("reserve",
                [](Map& m, int n) { m.reserve(static_cast<std::size_t>(n)); });
    if constexpr (requires(const Map& m) { m.begin() != m.end(); })
        it.call("entries of $", [](const Map& m) {
              return entries(m);
          }).written("std::vector(map.begin(), map.end())");
    if constexpr (can_be_copied<E> && requires(const Map& m) { bool(m == m); })
        it.call("map == Map(map)",
                [](const Map& m) { return bool(m == Map(m)); });
}

template <class Map, class Element>
subject_of<Map, Element> half() {
    using E = Element;
    constexpr bool is_const = requires(const Map& m, E key) {
        m.find(key), m.size();
    };
    using seen = engine::looked_at<Map, is_const>;
    subject_of<Map, Element> it("map");
    it.start()
        .call("insert",
              [](Map& m, int k, int x) { return put_in(m, E(k), E(x)); })
        .written(put_text<Map, E>())
        .call("erase",
              [](Map& m, int k) {
                  if constexpr (std::is_void_v<decltype(m.erase(E(k)))>) {
                      m.erase(E(k));
                      return value::of(value::kind::untold);
                  } else {
                      return value(std::int64_t{m.erase(E(k)) ? 1 : 0});
                  }
              })
        .call("find", [](seen& m, int k) { return value_in(m, m.find(E(k))); })
        .call("size", [](seen& m) { return std::size_t(m.size()); });
    add_optional<Map, Element>(it);
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee,
             guarantee assignment);
void judge_unequal(report&, const std::string& type, std::string (*)(int n),
                   const settings&);

// Hashes that are all equal, or are different in few bits.
template <int kind>
struct bad_hash {
    std::size_t operator()(int key) const {
        const auto bits = static_cast<std::size_t>(static_cast<unsigned>(key));
        if (kind == 0) return 42;
        if (kind == 1) return bits & 7;
        return bits << (8 * sizeof(std::size_t) - 20);
    }
};

}  // namespace maps

// A map of ints by ints unless told otherwise. Promised is what a call leaves
// that throws, and another thing what an assignment leaves.
template <class Map, class Element = int>
report hash_map(const settings& how = settings::standard(),
                guarantee promised = guarantee::none,
                guarantee assignment = guarantee::none) {
    return maps::judge({maps::half<Map, Element>()}, how, promised, assignment);
}

// A template of key, value and, optional, hash: filled with ints, also with bad
// hashes, metered and fragile elements, and More.
template <template <class...> class Map, class... More>
report hash_map(const settings& how = settings::standard(),
                guarantee promised = guarantee::none,
                guarantee assignment = guarantee::none) {
    constexpr auto of = []<class Element>() {
        return maps::half<Map<Element, Element>, Element>();
    };
    auto all = subjects_of<int, metered, fragile, More...>(of);
    if constexpr (requires { typename Map<int, int, maps::bad_hash<0>>; }) {
        all.push_back(maps::half<Map<int, int, maps::bad_hash<0>>, int>());
        all.push_back(maps::half<Map<int, int, maps::bad_hash<1>>, int>());
        all.push_back(maps::half<Map<int, int, maps::bad_hash<2>>, int>());
    }
    report found = maps::judge(all, how, promised, assignment);
    if constexpr (requires { typename Map<double, int>; })
        maps::judge_unequal(found, type_name<Map<double, int>>(),
                            maps::unequal_keys<Map<double, int>>, how);
    return found;
}

}  // namespace tenet::laws
