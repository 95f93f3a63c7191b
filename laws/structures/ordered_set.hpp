// ordered_set: values in ascending order, each once.
//
// Judges:    a type, such as my_set<int>; of a template, my_set, also the cost
//            and what is left when something throws
// Elements:  metered, fragile
// Interface: Set(); insert(x), which may return whether it is new or a pair
//            whose second says so; erase(x), which may return whether or how
//            many it erases; size(); find(x) or contains(x); optional: begin()
//            and end(), bidirectional, lower_bound(x), upper_bound(x),
//            floor(x) and ceiling(x), which return an iterator,
//            erase(iterator), rank(x), nth(i), empty(), clear(), copies, ==
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
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace sets {

// Whether the value was new, or untold.
template <class Told>
value is_new(const Told& told) {
    if constexpr (requires { bool(told.second); })
        return std::int64_t{bool(told.second)};
    else
        return std::int64_t{bool(told)};
}

// The number at a position, or nothing at the end.
template <class Set, class Iterator>
value at(const Set& s, Iterator found) {
    if (found == s.end()) return value::of(value::kind::nothing);
    return std::int64_t{number_in(*found)};
}

// What a walk meets; one that meets more than there is would be endless.
template <class Iterator>
std::vector<int> walked(Iterator at, Iterator last, std::size_t size) {
    std::vector<int> xs;
    for (; at != last && xs.size() <= size; ++at) xs.push_back(number_in(*at));
    return xs;
}

template <class Set, class Element>
void add_walks(subject_of<Set, Element>& it) {
    using E = Element;
    if constexpr (requires(const Set& s) { s.begin() != s.end(); }) {
        it.call("std::vector(set.begin(), set.end())", [](const Set& s) {
            return walked(s.begin(), s.end(), s.size());
        });
        if constexpr (std::bidirectional_iterator<
                          decltype(std::declval<const Set&>().begin())>)
            it.call(
                "std::vector(std::reverse_iterator(set.end()), "
                "std::reverse_iterator(set.begin()))",
                [](const Set& s) {
                    return walked(std::reverse_iterator(s.end()),
                                  std::reverse_iterator(s.begin()), s.size());
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

template <class Set, class Element>
subject half() {
    using E = Element;
    constexpr bool is_const = requires(const Set& s, E x) {
        s.size();
    }
    &&(
        requires(const Set& s, E x) { s.find(x); } ||
        requires(const Set& s, E x) { s.contains(x); });
    using seen = engine::looked_at<Set, is_const>;
    subject_of<Set, Element> it("set");
    it.start()
        .call("insert",
              [](Set& s, int x) {
                  if constexpr (std::is_void_v<decltype(s.insert(E(x)))>) {
                      s.insert(E(x));
                      return value::of(value::kind::untold);
                  } else {
                      return is_new(s.insert(E(x)));
                  }
              })
        .call("erase",
              [](Set& s, int x) {
                  const E given(x);
                  if constexpr (std::is_void_v<decltype(s.erase(given))>) {
                      s.erase(given);
                      return value::of(value::kind::untold);
                  } else {
                      return value(std::int64_t{s.erase(given) ? 1 : 0});
                  }
              })
        .call("size", [](seen& s) { return std::size_t(s.size()); })
        .call("contains", [](seen& s, int x) {
            if constexpr (requires { s.find(E(x)) == s.end(); })
                return s.find(E(x)) != s.end();
            else
                return bool(s.contains(E(x)));
        });
    if constexpr (requires(const Set& s) { bool(s.empty()); })
        it.call("empty", [](const Set& s) { return bool(s.empty()); });
    if constexpr (requires(Set & s) { s.clear(); })
        it.call("clear", [](Set& s) { s.clear(); });
    if constexpr (can_be_copied<E> && requires(const Set& s) { bool(s == s); })
        it.call("set == Set(set)",
                [](const Set& s) { return bool(s == Set(s)); });
    add_walks<Set, Element>(it);
    if constexpr (kind_of_element<E> == element_kind::number)
        add_erasure_there<Set, Element>(it);
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee,
             bool is_balanced);
void judge_iterators(report&, const std::string& type,
                     std::string (*)(int n, int step), const settings&);

template <class Set>
void judge_kept(report& found, const settings& how) {
    if constexpr (requires(Set & s) { s.begin() != s.end(); })
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
