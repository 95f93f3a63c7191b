// hash_map: keys with values, in no order.
//
// Judges:    a type, such as my_map<int, int>; of a template of key and value,
//            my_map, also the cost and what is left when something throws; of a
//            template of key, value and hash also with bad hashes
// Elements:  metered, fragile
// Interface: Map(); try_emplace(k, v), insert(k, v) or insert({k, v}), which
//            may return whether the key is new (if not, a problem may mean that
//            it replaces); or insert_or_assign(k, v), put
//            or set; erase(k) or remove; find(k), get, lookup or search, giving
//            a pointer, an optional, an iterator or a value and, where nothing
//            is found, -1 or std::out_of_range; or get(k, v&), giving whether
//            it has found any; optional: size(), contains(k), contains_key or
//            has, empty() or is_empty, clear(), begin() and end(), copies,
//            reserve(n), ==; all of it also in camel case
// Claims:    it finds the value of each key, also of many hundreds, of which
//            many are erased, of keys that are far apart, and if all hashes are
//            equal or differ in one part only; it meets each entry once; it is
//            regular as far as it can be copied and moved; n insertions, n
//            lookups and n erasures compare at most 12 n + 100 keys and, of a
//            type, take time that grows as n log n; a key that is not equal to
//            itself damages nothing; what throws changes nothing where that is
//            promised
// Convicts:  one that overwrites; that forgets what an erasure cuts off, or
//            only where slots wrap around; that keeps tombstones for keys;
//            whose iteration misses the last; that takes equal hashes for equal
//            keys; that shares with its copy; that leaks; that loses what does
//            not fit when it grows; that counts what is there twice; that keeps
//            half of a key; that never grows; a list of pairs
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace maps {

template <class Map, class Element>
inline constexpr auto assign_of = spelled::first<Map, Element, Element>(
    TENET_MEMBER(insert_or_assign), TENET_MEMBER(insertOrAssign),
    TENET_MEMBER(put), TENET_MEMBER(set));
template <class Map, class Element>
inline constexpr auto erase_of =
    spelled::first<Map, Element>(TENET_MEMBER(erase), TENET_MEMBER(remove));
template <class Map, class Element>
inline constexpr auto contains_of = spelled::first<Map, Element>(
    TENET_MEMBER(contains), TENET_MEMBER(contains_key),
    TENET_MEMBER(containsKey), TENET_MEMBER(has));
template <class Map, class Element>
inline constexpr auto get_into_of =
    spelled::first<Map, const Element&, Element&>(TENET_MEMBER(get),
                                                  TENET_MEMBER(find),
                                                  TENET_MEMBER(lookup),
                                                  TENET_MEMBER(search));

// A find that only tells whether the key is there is none.
template <class Map, class Element>
inline constexpr auto find_of = [] {
    constexpr auto find =
        spelled::first<Map, const Element&>(TENET_MEMBER(find));
    constexpr auto other = spelled::first<Map, const Element&>(
        TENET_MEMBER(get), TENET_MEMBER(lookup), TENET_MEMBER(search));
    if constexpr (!find)
        return other;
    else if constexpr (std::same_as<decltype(find(std::declval<Map&>(),
                                                  std::declval<Element&>())),
                                    bool>)
        return other;
    else
        return find;
}();

// What is found, as a pointer, an optional or an iterator.
template <class Map, class Found>
concept tells_of_nothing = requires(Map& map, const Found& found) {
    found == map.end();
}
|| requires(const Found& found) {
    bool(found);
    *found;
};
template <class Map, class Element>
concept finds_a_value = bool(find_of<Map, Element>) &&
                        !tells_of_nothing<Map, decltype(find_of<Map, Element>(
                                                   std::declval<Map&>(),
                                                   std::declval<Element&>()))>;

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

// Of the key, or nothing.
template <class Element, class Map>
value looked_up(Map& map, const Element& key) {
    if constexpr (bool(find_of<Map, Element>)) {
        return value_in(map, find_of<Map, Element>(map, key));
    } else {
        Element into(0);
        if (!get_into_of<Map, Element>(map, key, into))
            return value::of(value::kind::nothing);
        return std::int64_t{number_in(into)};
    }
}

// Of the key, or -1.
template <class Element, class Map>
int value_or_throw(Map& map, const Element& key) try {
    return number_in(find_of<Map, Element>(map, key));
} catch (const std::out_of_range&) {
    engine::calm();
    return -1;
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

// Puts without overwriting.
template <class Map, class Key, class Value>
concept inserts = requires(Map& map, Key key, Value x) {
    map.try_emplace(std::move(key), std::move(x));
}
|| requires(Map& map, Key key, Value x) {
    map.insert(std::move(key), std::move(x));
}
|| requires(Map& map, Key key, Value x) {
    map.insert({std::move(key), std::move(x)});
};

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

inline constexpr std::string_view plain_insert = "map.insert($0, $1)";

template <class Map, class Element>
constexpr std::string_view put_text() {
    if constexpr (requires(Map & m, Element x) {
                      m.try_emplace(std::move(x), std::move(x));
                  })
        return "map.try_emplace($0, $1)";
    else if constexpr (requires(Map & m, Element x) {
                           m.insert(std::move(x), std::move(x));
                       })
        return plain_insert;
    else
        return "map.insert({$0, $1})";
}

// Keys with their values, in the order of the map.
template <class Map>
std::vector<std::pair<int, int>> entries(const Map& map) {
    std::vector<std::pair<int, int>> all;
    for (const auto& [key, x] : map) {
        all.push_back({number_in(key), number_in(x)});
        if constexpr (requires { all.size() > map.size(); })
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

// Whether there was one, if it is told: an int may as well be its value.
template <class Map, class Element>
value erase_from(Map& map, Element key) {
    constexpr auto erase = erase_of<Map, Element>;
    using told = decltype(erase(map, std::move(key)));
    if constexpr (std::is_void_v<told> ||
                  (std::signed_integral<told> && erase.name != "erase")) {
        (void)erase(map, std::move(key));
        return value::of(value::kind::untold);
    } else {
        return std::int64_t{erase(map, std::move(key)) ? 1 : 0};
    }
}

// Whether all that looks at it is declared so.
template <class Map, class Element>
inline constexpr bool looks_const =
    bool(find_of<const Map, Element>) == bool(find_of<Map, Element>) &&
    bool(get_into_of<const Map, Element>) == bool(get_into_of<Map, Element>) &&
    bool(spelled::size_of<const Map>) == bool(spelled::size_of<Map>);

template <class Map, class Element>
void add_lookups(subject_of<Map, Element>& it) {
    using seen = engine::looked_at<Map, looks_const<Map, Element>>;
    constexpr auto find = find_of<seen, Element>;
    if constexpr (finds_a_value<seen, Element>)
        it.call("get", [](seen& m, int k) {
              return value_or_throw(m, Element(k));
          }).written(find.name);
    else
        it.call("find", [](seen& m, int k) {
              return looked_up(m, Element(k));
          }).written(find ? find.name : "get");
    if constexpr (bool(contains_of<Map, Element>))
        it.call("contains", [](Map& m, int k) {
              return bool(contains_of<Map, Element>(m, Element(k)));
          }).written(contains_of<Map, Element>.name);
    spelled::add_size<seen>(it);
    spelled::add_empty<Map>(it);
}

template <class Map, class Element>
void add_optional(subject_of<Map, Element>& it) {
    using E = Element;
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
    constexpr bool puts = inserts<Map, E, E> || assign_of<Map, E>;
    constexpr bool erases = bool(erase_of<Map, E>);
    constexpr bool finds = find_of<Map, E> || get_into_of<Map, E>;
    static_assert(puts, "needs: put(key, value)");
    static_assert(erases, "needs: erase(key)");
    static_assert(finds, "needs: get(key)");
    subject_of<Map, Element> it("map");
    it.start();
    if constexpr (inserts<Map, E, E>)
        it.call("insert", [](Map& m, int k, int x) {
              return put_in(m, E(k), E(x));
          }).written(put_text<Map, E>());
    if constexpr (bool(assign_of<Map, E>))
        it.call("insert_or_assign", [](Map& m, int k, int x) {
              (void)assign_of<Map, E>(m, E(k), E(x));
          }).written(assign_of<Map, E>.name);
    if constexpr (erases)
        it.call("erase", [](Map& m, int k) {
              return erase_from(m, E(k));
          }).written(erase_of<Map, E>.name);
    if constexpr (finds) add_lookups<Map, Element>(it);
    add_optional<Map, Element>(it);
    return it;
}

// An insert that does not tell whether the key is new may as well replace its
// value: which of both it must do is another's to say.
template <class Map, class Element>
subject hash_half() {
    using E = Element;
    auto it = half<Map, Element>();
    if constexpr (!assign_of<Map, E> && put_text<Map, E>() == plain_insert)
        if constexpr (std::is_void_v<decltype(std::declval<Map&>().insert(
                          std::declval<E>(), std::declval<E>()))>)
            it.call("insert_or_assign", [](Map& m, int k, int x) {
                  m.insert(E(k), E(x));
              }).written(plain_insert);
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

template <template <class...> class Map>
concept tells_unequal_keys = requires(Map<double, int> map) {
    map.find(1.0);
    map.size();
};

}  // namespace maps

// A map of ints by ints unless told otherwise. Promised is what a call leaves
// that throws, and another thing what an assignment leaves.
template <class Map, class Element = int>
report hash_map(const settings& how = settings::standard(),
                guarantee promised = guarantee::none,
                guarantee assignment = guarantee::none) {
    return maps::judge({maps::hash_half<Map, Element>()}, how, promised,
                       assignment);
}

// A template of key, value and, optional, hash: filled with ints, also with bad
// hashes, metered and fragile elements, and More.
template <template <class...> class Map, class... More>
report hash_map(const settings& how = settings::standard(),
                guarantee promised = guarantee::none,
                guarantee assignment = guarantee::none) {
    constexpr auto of = []<class Element>() {
        return maps::hash_half<Map<Element, Element>, Element>();
    };
    auto all = subjects_of<int, metered, fragile, More...>(of);
    if constexpr (requires { typename Map<int, int, maps::bad_hash<0>>; }) {
        all.push_back(maps::hash_half<Map<int, int, maps::bad_hash<0>>, int>());
        all.push_back(maps::hash_half<Map<int, int, maps::bad_hash<1>>, int>());
        all.push_back(maps::hash_half<Map<int, int, maps::bad_hash<2>>, int>());
    }
    report found = maps::judge(all, how, promised, assignment);
    if constexpr (maps::tells_unequal_keys<Map>)
        maps::judge_unequal(found, type_name<Map<double, int>>(),
                            maps::unequal_keys<Map<double, int>>, how);
    return found;
}

}  // namespace tenet::laws
