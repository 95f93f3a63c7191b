// list: a sequence whose elements stay where they are while others come and go.
//
// Judges:    a type, such as my_list<int>; of a template, my_list, also the
//            cost and what is left when something throws
// Elements:  metered, fragile
// Interface: List(); copies and moves; push_front(x); push_back(x);
//            pop_front(); pop_back(); front(); back(); size(); empty();
//            clear(); begin() and end(), bidirectional; insert(at, x) and
//            erase(at), which return an iterator;
//            optional: List(first, last), swap, ==, reverse(), remove_if(f),
//            splice(at, other), splice(at, other, element)
// Claims:    an iterator keeps its element; it is a sequence; of many it keeps
//            the order; made of a range, it holds that range; n insertions and
//            erasures copy or move an element 2 n times; to splice, reverse,
//            swap or move a list copies no element; a copy or a move that
//            throws changes nothing; an allocation that fails changes nothing
// Convicts:  std::deque, whose iterators are invalidated; a list that
//            miscounts, inserts behind, returns the wrong neighbour, removes
//            every other, leaks what it clears, loses its elements in a
//            self-assignment, splices copies, swaps or reverses values, swaps
//            only what is not empty, equals what it begins; one that an
//            insertion that throws has changed
// See also:  indexed_list
#pragma once

#include <iterator>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <tenet/laws/structures/list_trial.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace lists {

using linked::trial;

// What a walk meets; one that meets more than there is would be endless.
template <class Iterator>
std::vector<int> walked(Iterator at, Iterator last, std::size_t size) {
    std::vector<int> xs;
    for (; at != last && xs.size() <= size; ++at) xs.push_back(number_in(*at));
    return xs;
}

template <class List>
std::vector<int> forwards(const List& l) {
    return walked(l.begin(), l.end(), l.size());
}

// What every list has. The end that a distance is counted to must not change.
template <class List, class Element>
void edits(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    static_assert(
        std::bidirectional_iterator<decltype(on::kept)> &&
            std::is_same_v<decltype(std::declval<List&>().end()),
                           decltype(on::kept)>,
        "needs: begin() and end() that return a bidirectional iterator");
    static_assert(
        requires(on & t, Element x) {
            { t.list.insert(t.kept, x) } -> std::same_as<decltype(t.kept)>;
        },
        "needs: insert(iterator, x) that returns an iterator");
    static_assert(
        requires(on & t) {
            { t.list.erase(t.kept) } -> std::same_as<decltype(t.kept)>;
        },
        "needs: erase(iterator) that returns an iterator");
    static_assert(
        requires(List & l, Element x) { l.front() = x, l.back() = x; },
        "needs: front() and back() that return a reference");
    it.call("push_back", [](List& l, int x) { l.push_back(Element(x)); })
        .call("push_front", [](List& l, int x) { l.push_front(Element(x)); })
        .call("pop_back", [](List& l) { l.pop_back(); })
        .call("pop_front", [](List& l) { l.pop_front(); })
        .call(
            "std::distance(list.insert(std::next(list.begin(), $0), $1), "
            "list.end())",
            [](on& t, int i, int x) {
                const auto end = t.list.end();
                return std::distance(t.list.insert(t.at(i), Element(x)), end);
            })
        .call(
            "std::distance(list.erase(std::next(list.begin(), $0)), "
            "list.end())",
            [](on& t, int i) {
                const auto end = t.list.end();
                return std::distance(t.list.erase(t.at(i)), end);
            })
        .call("list.front() = $0", [](List& l, int x) { l.front() = x; })
        .call("list.back() = $0", [](List& l, int x) { l.back() = x; })
        .call("clear", [](List& l) { l.clear(); });
}

template <class List, class Element>
void views(subject_of<trial<List>, Element>& it) {
    it.call("size", [](const List& l) { return std::size_t(l.size()); })
        .call("empty", [](const List& l) { return bool(l.empty()); })
        .call("front", [](const List& l) { return number_in(l.front()); })
        .call("back", [](const List& l) { return number_in(l.back()); })
        .call("std::vector(list.begin(), list.end())",
              [](const List& l) { return forwards(l); })
        .call(
            "std::vector(std::reverse_iterator(list.end()), "
            "std::reverse_iterator(list.begin()))",
            [](const List& l) {
                return walked(std::reverse_iterator(l.end()),
                              std::reverse_iterator(l.begin()), l.size());
            });
}

// Two lists, and an iterator that is kept while they change.
template <class List, class Element>
void both(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    it.start("$T list, other;\nauto kept = list.end();", [] { return on(); })
        .call("other.push_back($0)",
              [](on& t, int x) { t.other.push_back(Element(x)); })
        .call("kept = std::next(list.begin(), $0)",
              [](on& t, int i) { t.kept = t.at(i); })
        .call("kept = std::next(other.begin(), $0)",
              [](on& t, int i) { t.kept = std::next(t.other.begin(), i); })
        .call("*kept = $0", [](on& t, int x) { *t.kept = x; })
        .call("list.insert(kept, $0)",
              [](on& t, int x) { t.list.insert(t.kept, Element(x)); })
        .call("list.erase(kept)", [](on& t) { t.list.erase(t.kept); })
        .call("std::vector(other.begin(), other.end())",
              [](const on& t) { return forwards(t.other); })
        .call("other.size()", [](const on& t) { return t.other.size(); })
        .call("*kept", [](const on& t) { return number_in(*t.kept); })
        .call("std::distance(list.begin(), kept)",
              [](on& t) { return std::distance(t.list.begin(), t.kept); });
}

// What moves elements from list to list, and what else many lists have.
template <class List, class Element>
void moves(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    linked::add_moves<List, Element>(it);
    if constexpr (requires(List & l) { l.splice(l.begin(), l); })
        it.call("list.splice(std::next(list.begin(), $0), other)",
                [](on& t, int i) { t.list.splice(t.at(i), t.other); });
    if constexpr (requires(List & l) { l.splice(l.begin(), l, l.begin()); })
        it.call(
              "list.splice(std::next(list.begin(), $0), other, "
              "std::next(other.begin(), $1))",
              [](on& t, int i, int j) {
                  t.list.splice(t.at(i), t.other,
                                std::next(t.other.begin(), j));
              })
            .call(
                "list.splice(std::next(list.begin(), $0), list, "
                "std::next(list.begin(), $1))",
                [](on& t, int i, int j) {
                    t.list.splice(t.at(i), t.list, t.at(j));
                });
    if constexpr (requires(const List& l) { bool(l == l); })
        it.call("list == other",
                [](const on& t) { return bool(t.list == t.other); });
}

template <class List, class Element>
subject half() {
    subject_of<trial<List>, Element> it("list");
    edits<List, Element>(it.start());
    // What costs are counted of and what throws meet fewer calls.
    if constexpr (kind_of_element<Element> != element_kind::metered)
        views<List, Element>(it);
    if constexpr (kind_of_element<Element> == element_kind::number)
        both<List, Element>(it);
    if constexpr (kind_of_element<Element> != element_kind::fragile)
        moves<List, Element>(it);
    using source = typename std::vector<Element>::const_iterator;
    if constexpr (std::is_constructible_v<List, source, source>)
        linked::add_range<List, Element>(it);
    subject made = it;
    made.type = type_name<List>();
    return made;
}

report judge(const std::vector<subject>&, const settings&, guarantee);

}  // namespace lists

// A list, of ints unless told otherwise. An insertion that throws changes
// nothing; neither does an assignment where guarantee::strong is promised for
// it: that of std::list overwrites element by element.
template <class List, class Element = int>
report list(const settings& how = settings::standard(),
            guarantee assignment = guarantee::none) {
    return lists::judge({lists::half<List, Element>()}, how, assignment);
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class List, class... More>
report list(const settings& how = settings::standard(),
            guarantee assignment = guarantee::none) {
    constexpr auto half = []<class Element>() {
        return lists::half<List<Element>, Element>();
    };
    return lists::judge(subjects_of<int, metered, fragile, More...>(half), how,
                        assignment);
}

}  // namespace tenet::laws
