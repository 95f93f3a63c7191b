// ordered_map: keys in ascending order, each with a value.
//
// Judges:    a type, such as my_map<int, int>; of a template of key and value,
//            my_map, also the cost and what is left when something throws
// Also:      tree_map, sorted_map, search_tree
// Interface: Map(); puts, finds and erases as of hash_map; optional: what is
//            optional there; begin() and end(), bidirectional or forward;
//            lower_bound(k), upper_bound(k), floor(k), ceiling(k) and nth(i),
//            which return an iterator, or a pointer to or an optional of a
//            pair; rank(k), erase(iterator)
// Claims:    it keeps the keys in order, each with its value, forwards and
//            backwards, also of many hundreds, of which many are erased; it is
//            a regular type as far as it can be copied and moved; an iterator
//            keeps its entry until that is erased; what throws loses no memory,
//            or changes nothing where that is promised; of what promises to be
//            balanced, n insertions in order, n lookups and n erasures compare
//            at most 8 n log2 n times
// Convicts:  one in the order of hashes; that overwrites; whose lower_bound is
//            an upper one; whose floor leaves out what is equal; that ranks
//            what is equal; that returns the one before an erased one; that
//            swaps keys without their values; that loses a subtree; a sorted
//            vector, whose iterators do not stay; a tree that is not balanced
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <tenet/laws/structures/hash_map.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace ordered_maps {

// A key with its value, or nothing where none was found.
template <class Map, class Found>
value entry_in(const Map& map, const Found& found) {
    const auto told = [](const auto& key, const auto& x) {
        return answer_of(std::vector{number_in(key), number_in(x)});
    };
    if constexpr (requires { found == map.end(); }) {
        if (found == map.end()) return value::of(value::kind::nothing);
    } else {
        if (!found) return value::of(value::kind::nothing);
    }
    const auto& [key, x] = *found;
    return told(key, x);
}

template <class Map>
inline constexpr bool walks_back =
    std::bidirectional_iterator<decltype(std::declval<const Map&>().begin())> ||
    requires(decltype(std::declval<const Map&>().begin()) it) {
    --it;
};

template <class Map, class Element>
void add_searches(subject_of<Map, Element>& it) {
    using E = Element;
    if constexpr (requires(const Map& m, E k) { m.lower_bound(k); })
        it.call("lower_bound", [](const Map& m, int k) {
            return entry_in(m, m.lower_bound(E(k)));
        });
    if constexpr (requires(const Map& m, E k) { m.upper_bound(k); })
        it.call("upper_bound", [](const Map& m, int k) {
            return entry_in(m, m.upper_bound(E(k)));
        });
    if constexpr (requires(const Map& m, E k) { m.floor(k); })
        it.call("floor",
                [](const Map& m, int k) { return entry_in(m, m.floor(E(k))); });
    if constexpr (requires(const Map& m, E k) { m.ceiling(k); })
        it.call("ceiling", [](const Map& m, int k) {
            return entry_in(m, m.ceiling(E(k)));
        });
    if constexpr (requires(const Map& m) { m.nth(m.size()); })
        it.call("nth", [](const Map& m, std::size_t i) {
            return entry_in(m, m.nth(i));
        });
    if constexpr (requires(const Map& m, E k) { m.rank(k); })
        it.call("rank",
                [](const Map& m, int k) { return std::size_t(m.rank(E(k))); });
}

// Walks back from the end, and erasure that says what follows.
template <class Map, class Element>
void add_steps(subject_of<Map, Element>& it) {
    if constexpr (walks_back<Map>)
        it.call("entries of $, backwards",
                [](const Map& m) {
                    std::vector<std::pair<int, int>> all;
                    for (auto at = m.end(); at != m.begin();) {
                        const auto& [key, x] = *--at;
                        all.push_back({number_in(key), number_in(x)});
                        if constexpr (requires { all.size() > m.size(); })
                            if (all.size() > m.size()) break;
                    }
                    return all;
                })
            .written(
                "std::vector(std::reverse_iterator(map.end()), "
                "std::reverse_iterator(map.begin()))");
    if constexpr (requires(Map & m) { m.erase(m.begin()) == m.end(); })
        it.call("map.erase(std::next(map.begin(), $0))", [](Map& m, int i) {
            auto at = m.begin();
            while (i-- > 0) ++at;
            return entry_in(m, m.erase(at));
        });
}

template <class Map, class Element>
subject half() {
    auto it = maps::half<Map, Element>();
    add_searches<Map, Element>(it);
    add_steps<Map, Element>(it);
    return it;
}

// Whether iterators stay with what they refer to while others leave.
template <class Map>
std::string kept(int n, int step) {
    Map map;
    std::vector<decltype(map.begin())> places;
    std::vector<int> keys;
    for (int i = 0; i < n; ++i) maps::put_in(map, i * step % 1009, i);
    for (auto at = map.begin(); at != map.end(); ++at) {
        places.push_back(at);
        keys.push_back((*at).first);
    }
    for (std::size_t i = 0; i < keys.size(); i += 2) map.erase(keys[i]);
    auto at = map.begin();
    for (std::size_t i = 1; i < keys.size(); i += 2, ++at)
        if (at == map.end() || at != places[i] || (*places[i]).first != keys[i])
            return "the iterator of key " + shown(keys[i]) + " is invalid";
    return at == map.end() ? "" : "more is left than was not erased";
}

report judge(const std::vector<subject>&, const settings&, guarantee,
             bool is_balanced);
void judge_iterators(report&, const std::string& type,
                     std::string (*)(int n, int step), const settings&);

template <class Map>
void judge_kept(report& found, const settings& how) {
    if constexpr (requires(Map & m) { m.erase((*m.begin()).first); })
        if (!found.refuted())
            judge_iterators(found, type_name<Map>(), kept<Map>, how);
}

}  // namespace ordered_maps

// A map of ints by ints unless told otherwise. Promised is what a call leaves
// that throws, an assignment included; balanced what costs O(log n) at worst.
template <class Map, class Element = int>
report ordered_map(const settings& how = settings::standard(),
                   guarantee promised = guarantee::none,
                   bool is_balanced = false) {
    report found = ordered_maps::judge({ordered_maps::half<Map, Element>()},
                                       how, promised, is_balanced);
    if constexpr (std::same_as<Element, int>)
        ordered_maps::judge_kept<Map>(found, how);
    return found;
}

// A template of key and value, filled with ints, metered and fragile ones, and
// with More.
template <template <class...> class Map, class... More>
report ordered_map(const settings& how = settings::standard(),
                   guarantee promised = guarantee::none,
                   bool is_balanced = false) {
    constexpr auto of = []<class Element>() {
        return ordered_maps::half<Map<Element, Element>, Element>();
    };
    report found =
        ordered_maps::judge(subjects_of<int, metered, fragile, More...>(of),
                            how, promised, is_balanced);
    ordered_maps::judge_kept<Map<int, int>>(found, how);
    return found;
}

}  // namespace tenet::laws
