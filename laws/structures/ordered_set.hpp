// ordered_set: values in ascending order, each once.
//
// Judges:    a type, such as my_set<int>; of a template, my_set, also the cost
//            and what is left when something throws
// Elements:  metered, fragile
// Interface: Set(); insert(x) or add, which may return whether it is new or a
//            pair whose second says so; erase(x), remove, delete_key or
//            delete_node, which may return whether or how many it erases;
//            contains(x), search, find, has or exists; optional: size(),
//            begin() and end(), bidirectional, or else in_order() that returns
//            a range, lower_bound(x), upper_bound(x), floor(x) and ceiling(x),
//            which return an iterator, erase(iterator), rank(x), nth(i),
//            empty() or is_empty, clear(), copies, ==; names also in camel case
// Claims:    it holds each value once, in order, forwards and backwards, also
//            of many hundreds and of those that come in order; it is a regular
//            type as far as it can be copied and moved; an iterator keeps its
//            value until that is erased; what throws loses no memory, or
//            changes nothing where that is promised; of what promises to be
//            balanced, n insertions in order and n lookups compare at most
//            5 n log2 n times
// Convicts:  one that keeps duplicates; that loses a subtree, or what is right
//            of a successor; whose lower_bound is an upper one; that walks
//            back to the wrong one; that miscounts, leaks, shares with its copy
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace sets {

template <class Set, class Element>
inline constexpr auto insert_of = spelled::first<Set, Element>(
    TENET_MEMBER(insert), TENET_MEMBER(add), TENET_MEMBER(Insert),
    TENET_MEMBER(insertNode));
template <class Set, class Element>
inline constexpr auto erase_of = spelled::first<Set, const Element&>(
    TENET_MEMBER(erase), TENET_MEMBER(remove), TENET_MEMBER(Remove),
    TENET_MEMBER(del), TENET_MEMBER(delete_key), TENET_MEMBER(deleteKey),
    TENET_MEMBER(delete_node), TENET_MEMBER(deleteNode),
    TENET_MEMBER(delete_value), TENET_MEMBER(deleteValue));
template <class Set, class Element>
inline constexpr auto contains_of = spelled::first<Set, const Element&>(
    TENET_MEMBER(contains), TENET_MEMBER(search), TENET_MEMBER(find),
    TENET_MEMBER(has), TENET_MEMBER(exists), TENET_MEMBER(Search),
    TENET_MEMBER(Contains), TENET_MEMBER(Find), TENET_MEMBER(includes));
template <class Set>
inline constexpr auto in_order_of =
    spelled::first<Set>(TENET_MEMBER(in_order), TENET_MEMBER(inorder),
                        TENET_MEMBER(inOrder), TENET_MEMBER(inorderTraversal),
                        TENET_MEMBER(to_vector), TENET_MEMBER(toVector));

// Whether a find tells by an iterator.
template <class Set, class Element>
concept finds_a_place = requires(Set& s, const Element& x) {
    s.find(x) == s.end();
};
template <class Set, class Element>
bool is_in(Set& s, const Element& x) {
    if constexpr (finds_a_place<Set, Element>)
        return s.find(x) != s.end();
    else
        return bool(contains_of<Set, Element>(s, x));
}

template <class Range>
concept lists_numbers = requires(const Range& all) {
    number_in(*all.begin());
    all.end();
};

// The number at a position, or nothing at the end.
template <class Set, class Iterator>
value at(const Set& s, Iterator found) {
    if (found == s.end()) return value::of(value::kind::nothing);
    return std::int64_t{number_in(*found)};
}

// What a walk meets; one that meets more than there is would be endless.
template <class Set, class Iterator>
std::vector<int> walked(const Set& s, Iterator at, Iterator last) {
    std::vector<int> xs;
    for (; at != last; ++at) {
        xs.push_back(number_in(*at));
        if constexpr (requires { std::size_t(s.size()); })
            if (xs.size() > std::size_t(s.size())) break;
    }
    return xs;
}

template <class Set, class Element>
void add_walks(subject_of<Set, Element>& it) {
    using E = Element;
    if constexpr (requires(const Set& s) { s.begin() != s.end(); }) {
        it.call("std::vector(set.begin(), set.end())",
                [](const Set& s) { return walked(s, s.begin(), s.end()); });
        if constexpr (std::bidirectional_iterator<
                          decltype(std::declval<const Set&>().begin())>)
            it.call(
                "std::vector(std::reverse_iterator(set.end()), "
                "std::reverse_iterator(set.begin()))",
                [](const Set& s) {
                    return walked(s, std::reverse_iterator(s.end()),
                                  std::reverse_iterator(s.begin()));
                });
        if constexpr (requires(const Set& s, E x) { s.lower_bound(x); })
            it.call("lower_bound", [](const Set& s, int x) {
                return at(s, s.lower_bound(E(x)));
            });
        if constexpr (requires(const Set& s, E x) { s.upper_bound(x); })
            it.call("upper_bound", [](const Set& s, int x) {
                return at(s, s.upper_bound(E(x)));
            });
        if constexpr (requires(const Set& s, E x) { s.floor(x); })
            it.call("floor",
                    [](const Set& s, int x) { return at(s, s.floor(E(x))); });
        if constexpr (requires(const Set& s, E x) { s.ceiling(x); })
            it.call("ceiling",
                    [](const Set& s, int x) { return at(s, s.ceiling(E(x))); });
        if constexpr (requires(const Set& s) { s.nth(s.size()); })
            it.call("nth", [](const Set& s, std::size_t i) {
                return at(s, s.nth(i));
            });
    } else if constexpr (requires(Set & s) {
                             { in_order_of<Set>(s) } -> lists_numbers;
                         }) {
        it.call("std::vector(set.begin(), set.end())", [](Set& s) {
              std::vector<int> xs;
              for (const auto& x : in_order_of<Set>(s))
                  xs.push_back(number_in(x));
              return xs;
          }).written(in_order_of<Set>.name);
    }
    if constexpr (requires(const Set& s, E x) { s.rank(x); })
        it.call("rank",
                [](const Set& s, int x) { return std::size_t(s.rank(E(x))); });
}

// Erases by iterator and says what follows it.
template <class Set, class Element>
void add_erasure_there(subject_of<Set, Element>& it) {
    if constexpr (requires(Set & s) { s.erase(s.begin()) == s.end(); })
        it.call("set.erase(std::next(set.begin(), $0))", [](Set& s, int i) {
            auto at_i = s.begin();
            while (i-- > 0) ++at_i;
            return at(s, s.erase(at_i));
        });
}

// Whether iterators stay with what they refer to while others leave.
template <class Set>
std::string kept(int n, int step) {
    Set s;
    std::vector<decltype(s.begin())> places;
    for (int i = 0; i < n; ++i) s.insert(i * step % 1009);
    for (auto it = s.begin(); it != s.end(); ++it) places.push_back(it);
    for (std::size_t i = 0; i < places.size(); i += 2) {
        const int erased = *places[i];
        s.erase(erased);
    }
    auto it = s.begin();
    for (std::size_t i = 1; i < places.size(); i += 2, ++it)
        if (it == s.end() || it != places[i])
            return "the iterator of " + std::to_string(i) + " is invalid";
    return it == s.end() ? "" : "more is left than was not erased";
}

// Whether all that looks at it is declared so.
template <class Set, class Element>
inline constexpr bool looks_const = (finds_a_place<const Set, Element> ||
                                     bool(contains_of<const Set, Element>)) &&
                                    bool(spelled::size_of<const Set>) ==
                                        bool(spelled::size_of<Set>);

template <class Set, class Element>
void add_calls(subject_of<Set, Element>& it) {
    using E = Element;
    using seen = engine::looked_at<Set, looks_const<Set, E>>;
    it.call("insert",
            [](Set& s, int x) {
                return spelled::told_by([&]() -> decltype(auto) {
                    return insert_of<Set, E>(s, E(x));
                });
            })
        .written(insert_of<Set, E>.name)
        .call("erase",
              [](Set& s, int x) {
                  const E given(x);
                  return spelled::told_by([&]() -> decltype(auto) {
                      return erase_of<Set, E>(s, given);
                  });
              })
        .written(erase_of<Set, E>.name)
        .call("contains", [](seen& s, int x) { return is_in(s, E(x)); });
    if constexpr (!finds_a_place<seen, E>)
        it.written(contains_of<seen, E>.name);
    spelled::add_size<seen>(it);
    spelled::add_empty<Set>(it);
    if constexpr (requires(Set & s) { s.clear(); })
        it.call("clear", [](Set& s) { s.clear(); });
    if constexpr (can_be_copied<E> && requires(const Set& s) { bool(s == s); })
        it.call("set == Set(set)",
                [](const Set& s) { return bool(s == Set(s)); });
    add_walks<Set, Element>(it);
    if constexpr (kind_of_element<E> == element_kind::number)
        add_erasure_there<Set, Element>(it);
}

template <class Set, class Element>
subject half() {
    constexpr bool inserts = bool(insert_of<Set, Element>);
    constexpr bool erases = bool(erase_of<Set, Element>);
    constexpr bool finds =
        finds_a_place<Set, Element> || bool(contains_of<Set, Element>);
    static_assert(inserts, "needs: insert(x)");
    static_assert(erases, "needs: erase(x)");
    static_assert(finds, "needs: contains(x)");
    subject_of<Set, Element> it("set");
    it.start();
    if constexpr (inserts && erases && finds) add_calls(it);
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee,
             bool is_balanced);
void judge_iterators(report&, const std::string& type,
                     std::string (*)(int n, int step), const settings&);

template <class Set>
void judge_kept(report& found, const settings& how) {
    if constexpr (requires(Set & s) {
                      s.begin() != s.end();
                      s.insert(1), s.erase(1);
                  })
        if (!found.refuted())
            judge_iterators(found, type_name<Set>(), kept<Set>, how);
}

}  // namespace sets

// A set, of ints unless told otherwise. Promised is what a call leaves that
// throws, an assignment included; balanced what costs O(log n) at worst.
template <class Set, class Element = int>
report ordered_set(const settings& how = settings::standard(),
                   guarantee promised = guarantee::none,
                   bool is_balanced = false) {
    report found =
        sets::judge({sets::half<Set, Element>()}, how, promised, is_balanced);
    if constexpr (std::same_as<Element, int>) sets::judge_kept<Set>(found, how);
    return found;
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class Set, class... More>
report ordered_set(const settings& how = settings::standard(),
                   guarantee promised = guarantee::none,
                   bool is_balanced = false) {
    constexpr auto of = []<class Element>() {
        return sets::half<Set<Element>, Element>();
    };
    report found = sets::judge(subjects_of<int, metered, fragile, More...>(of),
                               how, promised, is_balanced);
    sets::judge_kept<Set<int>>(found, how);
    return found;
}

}  // namespace tenet::laws
